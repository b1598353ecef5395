package org.parley.corpus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.corpus.Sifted.Piece;

/** What a text tells of itself around its news: when it was published, and by whom. Only what is clear is told. */
final class Imprint {
    private static final Pattern LABELLED = Pattern.compile("(?i)\\b(?:published|posted|first|issued|released?)\\b");
    private static final Pattern UPDATED = Pattern.compile("(?i)\\b(?:updated?|modified|edited)\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final String COMPANY =
            "(?:,? (?:Pte|Pty|Ltd|Limited|Inc|LLC|LP|L\\.P|L\\.L\\.C|plc|PLC|GmbH|AG|SA|S\\.A|Corp|Co|Bhd|Sdn|Bhd)\\.?)*";
    private static final Pattern OWNER = Pattern.compile(
            "(?:©|(?i:\\(c\\)|copyright\\b))[\\s©,:]*(?:(?:19|20)\\d\\d(?: ?[-–] ?\\d{2,4})?)?,?\\s*(?i:by )?(?<name>\\p{L}[\\p{L}\\p{N}&'. -]{1,60}?)"
                    + COMPANY + "(?=\\s*(?:$|[,|;•·(]|\\.(?:\\s|$)|(?i:all (?:rights|content))))");
    private static final int PROSE_ABOVE = 2;

    private final Sifted sifted;

    private Imprint(Sifted sifted) {
        this.sifted = sifted;
    }

    /** The details that the text tells, all marked as found. */
    static Details of(Sifted sifted) {
        Imprint imprint = new Imprint(sifted);
        return new Details(imprint.published(), imprint.publisher(), Optional.empty(), Optional.empty()).asFound();
    }

    private Optional<LocalDate> published() {
        return earliest(dates(true, piece -> says(piece, LABELLED)))
                .or(() -> earliest(dates(false, piece -> !says(piece, UPDATED))))
                .or(() -> earliest(dates(true, piece -> says(piece, UPDATED))))
                .or(() -> sifted.dateline().flatMap(Dateline::date))
                .or(this::byCopyright);
    }

    private Stream<LocalDate> dates(boolean everywhere, Predicate<Piece> wanted) {
        return (everywhere ? sifted.pieces().stream() : belowHeadline())
                .filter(piece -> tells(piece, Rule.Tells.DATE))
                .filter(wanted)
                .flatMap(piece -> Dates.full(piece.paragraph().plain()).stream());
    }

    // Above the headline a page prints the day it was looked at.
    private Stream<Piece> belowHeadline() {
        int headline = sifted.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADLINE)
                .mapToInt(block -> block.span().start())
                .findFirst()
                .orElse(-1);
        List<Piece> below = unframed().stream()
                .filter(piece -> piece.paragraph().span().start() > headline)
                .toList();
        int end = 0;
        for (int prose = 0; end < below.size() && prose <= PROSE_ABOVE; end++) {
            prose += below.get(end).paragraph().prose() ? 1 : 0;
        }
        return below.subList(0, end).stream();
    }

    // Between the items of a menu a page prints the day it was looked at, too.
    private List<Piece> unframed() {
        List<Piece> pieces = sifted.pieces();
        return IntStream.range(0, pieces.size())
                .filter(i -> !(frame(i - 1) && frame(i + 1)))
                .mapToObj(pieces::get)
                .toList();
    }

    private boolean frame(int i) {
        List<Piece> pieces = sifted.pieces();
        return i >= 0 && i < pieces.size() && tells(pieces.get(i), Rule.Tells.FRAME);
    }

    // A day without a year, and one year under which the page is protected.
    private Optional<LocalDate> byCopyright() {
        List<Integer> years = told(Rule.Tells.PUBLISHER)
                .flatMap(piece -> YEAR.matcher(piece.paragraph().plain()).results())
                .map(year -> Integer.parseInt(year.group()))
                .distinct()
                .toList();
        return years.size() == 1
                ? sifted.dateline()
                        .flatMap(Dateline::day)
                        .flatMap(day -> Dates.date(years.get(0), day.getMonthValue(), day.getDayOfMonth()))
                : Optional.empty();
    }

    private Optional<String> publisher() {
        return only(told(Rule.Tells.PUBLISHER)
                        .flatMap(piece -> owner(piece.paragraph().plain()).stream()))
                .or(this::agency);
    }

    private static Optional<String> owner(String copyright) {
        Matcher matcher = OWNER.matcher(copyright);
        return matcher.find()
                        && !matcher.group("name")
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("all rights")
                ? Optional.of(matcher.group("name").strip())
                : Optional.empty();
    }

    private Optional<String> agency() {
        Agencies agencies = Rules.standard().agencies();
        Stream<String> signed = told(Rule.Tells.PUBLISHER)
                .flatMap(piece -> agencies.in(piece.paragraph().plain()).stream());
        Stream<String> dated = sifted.dateline().flatMap(Dateline::agency).flatMap(agencies::named).stream();
        return only(Stream.concat(dated, signed));
    }

    private Stream<Piece> told(Rule.Tells what) {
        return sifted.pieces().stream().filter(piece -> tells(piece, what));
    }

    private static boolean tells(Piece piece, Rule.Tells what) {
        return piece.reason().filter(name -> Rules.standard().tells(name, what)).isPresent();
    }

    private static boolean says(Piece piece, Pattern word) {
        return word.matcher(piece.paragraph().plain()).find();
    }

    private static Optional<LocalDate> earliest(Stream<LocalDate> dates) {
        return dates.min(Comparator.naturalOrder());
    }

    private static Optional<String> only(Stream<String> names) {
        List<String> all = names.distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
