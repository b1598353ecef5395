package org.parley.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.TimeWords.Kind;

/** The percentages that a sentence names, and tariffs of zero. */
public final class Rates {
    private static final Set<String> PERCENT = RateBounds.words("percent");
    private static final Set<String> PERCENTAGE = RateBounds.words("percentage");
    private static final Set<String> FREE = RateBounds.words("free");
    private static final Set<String> BETWEEN_ZERO = RateBounds.words("between-zero");
    private static final Set<String> NO_RATE_AFTER = RateBounds.words("no-rate-after");
    private static final Set<String> LINKS = RateBounds.words("link");
    private static final Set<String> STARTS = starts();
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Longer rows of numbers before one sign are tables. */
    private static final int LONGEST_ROW = 5;

    /** The first number of a row and its sign stand no farther apart. */
    private static final int REACH = 20;

    private final TokenRow row;
    private final RateBounds bounds;
    private final List<RateMention> mentions = new ArrayList<>();

    private int nextSign = -1;

    private Rates(TokenRow row) {
        this.row = row;
        this.bounds = new RateBounds(row);
    }

    private static Set<String> starts() {
        Set<String> starts = new HashSet<>(FREE);
        starts.addAll(EnglishNumbers.cardinalWords());
        starts.addAll(List.of("free", "a", "an", "half"));
        return starts;
    }

    /** The rates of a sentence, in order; numbers that share one sign ("10 to 25%") are a mention each. */
    public static List<RateMention> find(Sentence sentence) {
        return new Rates(new TokenRow(sentence.tokens())).run();
    }

    private List<RateMention> run() {
        int i = 0;
        while (i < row.size()) {
            i = Math.max(i + 1, read(i));
        }
        return mentions;
    }

    /** Reads what starts at a token; the index after it, or the same where nothing does. */
    private int read(int i) {
        String lower = row.lower(i);
        char first = lower.charAt(0);
        if (first >= '0' && first <= '9') {
            return Math.max(number(i), zero(i));
        } else if (!STARTS.contains(lower)) {
            return i;
        } else if (TimeWords.is(lower, Kind.CARDINAL)) {
            return Math.max(number(i), lower.equals("zero") ? zero(i) : i);
        } else if (TimeWords.is(lower, Kind.ONE)) {
            return one(i);
        }
        return free(i);
    }

    private record Number(int from, int to, BigDecimal value) {}

    /** Where a sign of percent ends, and whether it is one of points. */
    private record Sign(int to, boolean points) {}

    /** Numbers and their sign: "25%", "10-25 percent", "10, 15 and 25 per cent". */
    private int number(int i) {
        List<Number> numbers = new ArrayList<>(2);
        Optional<Number> next = isNearSign(i) && !isPartOfOther(i) ? numberAt(i) : Optional.empty();
        while (next.isPresent() && numbers.size() < LONGEST_ROW) {
            Number number = next.get();
            numbers.add(number);
            Optional<Sign> sign = sign(number.to);
            if (sign.isPresent()) {
                add(numbers, sign.get());
                return sign.get().to;
            }
            next = isShared(number) ? numberAt(afterLink(number.to)) : Optional.empty();
        }
        return i;
    }

    /** Spares reading every number of a table. */
    private boolean isNearSign(int i) {
        while (nextSign < i || (nextSign < row.size() && !isSign(nextSign))) {
            nextSign = Math.max(i, nextSign + 1);
        }
        return nextSign < row.size() && nextSign - i <= REACH;
    }

    private boolean isSign(int i) {
        String lower = row.lower(i);
        return PERCENT.contains(lower) || PERCENTAGE.contains(lower) || lower.equals("per");
    }

    private Optional<Number> numberAt(int i) {
        return EnglishNumbers.cardinal(row.tokens(), i).map(count -> new Number(i, count.to(), count.value()));
    }

    /** "3/8", "$25", "May 25" and "10:25" are other numbers. */
    private boolean isPartOfOther(int i) {
        return row.is(i - 1, "/", "$") || (TimeWords.is(row.bare(i - 1), Kind.MONTH) && row.capitalised(i - 1));
    }

    /** Whether the number may share the sign of the next: years and counts do not. */
    private boolean isShared(Number number) {
        boolean year = number.value.compareTo(BigDecimal.valueOf(1000)) > 0;
        return !year && LINKS.contains(row.lower(number.to));
    }

    /** The index after a link of one or more words: "-to-", ", and". */
    private int afterLink(int link) {
        int at = link + 1;
        while (at < link + 3 && LINKS.contains(row.lower(at))) {
            at++;
        }
        return at;
    }

    private void add(List<Number> numbers, Sign sign) {
        for (int n = 0; n < numbers.size(); n++) {
            Number number = numbers.get(n);
            boolean last = n == numbers.size() - 1;
            RateMention.Bound bound = bounds.of(numbers.get(0).from, last ? sign.to : number.to);
            mentions.add(new RateMention(number.from, last ? sign.to : number.to, signed(number), bound, sign.points));
        }
    }

    /** A hyphen right before a number with a space before it is a minus. */
    private BigDecimal signed(Number number) {
        boolean minus = row.is(number.from - 1, "-") && row.joined(number.from - 1) && !row.joined(number.from - 2);
        return minus ? number.value.negate() : number.value;
    }

    private Optional<Sign> sign(int after) {
        int at = row.is(after, "-") ? after + 1 : after;
        Optional<Integer> points = points(at);
        if (points.isPresent()) {
            return Optional.of(new Sign(points.get(), true));
        } else if (PERCENT.contains(row.lower(at))) {
            return Optional.of(new Sign(at + 1, false));
        }
        int cent = row.is(at + 1, "-") ? at + 2 : at + 1;
        return row.is(at, "per") && row.is(cent, "cent", "centum")
                ? Optional.of(new Sign(cent + 1, false))
                : Optional.empty();
    }

    private Optional<Integer> points(int at) {
        int point = row.is(at + 1, "-") ? at + 2 : at + 1;
        return PERCENTAGE.contains(row.lower(at)) && row.is(point, "point", "points")
                ? Optional.of(point + 1)
                : Optional.empty();
    }

    /** "half a percent", "a percentage point", "a hundred percent". */
    private int one(int i) {
        boolean half = row.is(i, "half");
        int at = half && row.is(i + 1, "a") ? i + 2 : i + 1;
        Optional<Sign> sign = row.is(i - 1, "of", "half") ? Optional.empty() : sign(at);
        if (sign.isEmpty()) {
            return half ? i : number(i);
        } else if (!half && !sign.get().points) {
            return i;
        }
        add(List.of(new Number(i, at, half ? HALF : BigDecimal.ONE)), sign.get());
        return sign.get().to;
    }

    /** "zero tariffs", "zero-duty access", "cut tariffs to zero". */
    private int zero(int i) {
        if (!row.is(i, "zero", "0")) {
            return i;
        }
        int at = row.is(i + 1, "-") ? i + 2 : i + 1;
        while (BETWEEN_ZERO.contains(row.lower(at)) && at < i + 5) {
            at++;
        }
        boolean ofTariffs = FREE.contains(row.lower(at));
        boolean toZero = row.is(i - 1, "to", "at") && speaksOfTariffs(i - 1);
        return ofTariffs || toZero ? nothing(i, i + 1) : i;
    }

    private boolean speaksOfTariffs(int before) {
        for (int i = before - 1; i >= 0 && i > before - 12; i--) {
            if (FREE.contains(row.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "duty-free", "tariff free", "free of duties". */
    private int free(int i) {
        if (row.is(i, "free")) {
            return row.is(i + 1, "of", "from") && FREE.contains(row.lower(i + 2)) ? nothing(i, i + 3) : i;
        }
        int at = row.is(i + 1, "-") ? i + 2 : i + 1;
        boolean free =
                row.is(at, "free") && !row.is(at + 1, "of") && !row.lower(i).endsWith("s");
        return free && !NO_RATE_AFTER.contains(row.lower(at + 1)) ? nothing(i, at + 1) : i;
    }

    private int nothing(int from, int to) {
        mentions.add(new RateMention(from, to, BigDecimal.ZERO, RateMention.Bound.EXACTLY, false));
        return to;
    }
}
