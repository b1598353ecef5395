package org.parley.corpus;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a story says before its first sentence of where and when it was written: {@code KUALA LUMPUR, Oct 25 (Reuters) -}.
 *
 * @param place the place as printed; empty if none is named
 * @param agency the agency as printed; empty if none is named
 * @param length how many characters it takes, up to the first of the sentence
 */
public record Dateline(
        String place, Optional<MonthDay> day, Optional<LocalDate> date, Optional<String> agency, int length) {
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.']+(?:[ -]\\p{Lu}[\\p{Lu}.']*)*";
    private static final String PLACE = CAPITALS + "(?:[/,] ?" + CAPITALS
            + ")*(?:, (?:[A-Z][a-z]+\\.?|[A-Z]\\.[A-Z]\\.)(?: [A-Z][a-z]+)?)??(?: ?\\([A-Z]+\\))??";
    private static final String MIXED = "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,2}(?:, \\p{Lu}[\\p{L}.]+)?";
    private static final String DAY = "(?:" + Dates.MONTH + " \\d{1,2}|\\d{1,2} " + Dates.MONTH + ")(?:,? \\d{4})?";
    private static final String AGENCY = "\\((?<agency>[^()]{2,40})\\)";
    private static final String DASH = "(?: -{1,2} ?|-{1,2} | [\u2010-\u2015] ?|[\u2010-\u2015] |\u2014|: )";

    /** In capitals a place may stand alone; in small letters it needs a day or an agency. */
    private static final Pattern CAPITAL =
            Pattern.compile("(?<place>" + PLACE + ")(?:, ?(?<day>" + DAY + "))?\\.?(?:,? ?" + AGENCY + ")?" + DASH);

    private static final Pattern SMALL =
            Pattern.compile("(?<place>" + MIXED + ")(?:(?:, ?| )\\(?(?<day>" + DAY + ")\\)?(?:,? ?" + AGENCY
                    + ")?|,? ?\\((?<agency2>" + Rules.standard().agencies().pattern() + ")\\))" + DASH);

    private static final Pattern PLACELESS = Pattern.compile(
            "\\((?:(?<day>" + DAY + ")|(?<agency>" + Rules.standard().agencies().pattern() + "))\\)" + DASH);

    /** Words in capitals that a story or a speech may begin with, and that are in no place's name. */
    private static final Set<String> NO_PLACE = Set.of(
            ("UPDATE UPDATED EXCLUSIVE BREAKING WATCH READ FACT SHEET ANALYSIS OPINION EXPLAINER LIVE NOTE FACTBOX TIMELINE "
                            + "CORRECTED CORRECTION EDITORIAL INTERVIEW COLUMN Q A FILE US U.S. UK U.K. EU THE MR MR. MRS MRS. MS MS. DR DR. "
                            + "PRESIDENT SECRETARY OFFICIAL OFFICIALS SENATOR AMBASSADOR MODERATOR REPORTER PRESS QUESTION ANSWER")
                    .split(" "));

    /** The dateline that {@code sentence} begins with; empty if it has none. */
    static Optional<Dateline> of(String sentence) {
        return match(CAPITAL, sentence).or(() -> match(SMALL, sentence)).or(() -> match(PLACELESS, sentence));
    }

    private static Optional<Dateline> match(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        if (!matcher.lookingAt() || matcher.end() >= sentence.length()) {
            return Optional.empty();
        }
        String place = pattern == PLACELESS ? "" : matcher.group("place");
        Optional<String> day = Optional.ofNullable(matcher.group("day"));
        if (Arrays.stream(place.split("[ /,]+")).anyMatch(NO_PLACE::contains)) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(
                place,
                day.flatMap(Dates::monthDay),
                day.flatMap(Dates::full),
                Optional.ofNullable(matcher.group("agency"))
                        .or(() -> pattern == SMALL ? Optional.ofNullable(matcher.group("agency2")) : Optional.empty()),
                matcher.end()));
    }
}
