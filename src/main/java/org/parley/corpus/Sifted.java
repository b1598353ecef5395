package org.parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text with its news and its clutter told apart.
 *
 * @param blocks the paragraphs that are news, trimmed
 * @param pieces every paragraph, and why it is clutter if it is
 * @param dateline what stood before the first sentence
 */
record Sifted(List<Block> blocks, List<Piece> pieces, Optional<Dateline> dateline) {
    /** A paragraph, and the name of the rule by which it is clutter; empty if it is news. */
    record Piece(Paragraph paragraph, Optional<String> reason) {
        @Override
        public String toString() {
            return reason.orElse("news") + ": " + paragraph;
        }
    }

    /** Below so many paragraphs of prose nothing is a headline any more. */
    private static final int PROSE_ABOVE_HEADLINE = 2;

    /** Captions and a standfirst may stand above the sentence with the dateline. */
    private static final int PROSE_ABOVE_DATELINE = 5;

    private static final int LONGEST_HEADLINE = 30;
    private static final int SHORTEST_SENTENCE = 13;

    Sifted {
        blocks = List.copyOf(blocks);
        pieces = List.copyOf(pieces);
    }

    static Sifted of(String text, List<Paragraph> paragraphs, List<Optional<String>> reasons, Optional<String> title) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            pieces.add(new Piece(paragraphs.get(i), reasons.get(i)));
        }
        List<Paragraph> news = pieces.stream()
                .filter(piece -> piece.reason().isEmpty())
                .map(Piece::paragraph)
                .toList();
        Optional<Paragraph> headline = headline(news, pieces, title);
        return new Builder(text, headline).build(news, pieces);
    }

    private static Optional<Paragraph> headline(List<Paragraph> news, List<Piece> pieces, Optional<String> title) {
        List<Paragraph> head = head(news);
        return first(head, paragraph -> title.filter(known -> same(known, paragraph))
                        .isPresent())
                .or(() -> first(head, paragraph -> paragraph.words().size() > 4 && repeated(paragraph, pieces)))
                .or(() -> first(head, paragraph -> paragraph.words().size() > 3))
                .or(() -> first(head, paragraph -> true));
    }

    private static Optional<Paragraph> first(List<Paragraph> head, java.util.function.Predicate<Paragraph> wanted) {
        return head.stream().filter(wanted).findFirst();
    }

    private static List<Paragraph> head(List<Paragraph> news) {
        List<Paragraph> head = new ArrayList<>();
        int prose = 0;
        for (Paragraph paragraph : news.subList(0, news.size() - lone(news))) {
            prose += paragraph.prose() ? 1 : 0;
            if (prose >= PROSE_ABOVE_HEADLINE) {
                break;
            }
            if (mayBeHeadline(paragraph)) {
                head.add(paragraph);
            }
        }
        return head;
    }

    // What ends in a credit is the caption of a picture.
    private static boolean mayBeHeadline(Paragraph paragraph) {
        int words = paragraph.words().size();
        return !paragraph.isLong()
                && !paragraph.open()
                && words <= LONGEST_HEADLINE
                && !(paragraph.sentence() && words >= SHORTEST_SENTENCE)
                && Trim.of(paragraph).end() == paragraph.span().end();
    }

    // A sentence is the headline of something, or it is none.
    private static int lone(List<Paragraph> news) {
        return !news.isEmpty() && news.get(news.size() - 1).sentence() ? 1 : 0;
    }

    private static boolean same(String title, Paragraph paragraph) {
        return Paragraph.words(title.toLowerCase(Locale.ROOT), Integer.MAX_VALUE)
                .equals(paragraph.words());
    }

    private static boolean repeated(Paragraph paragraph, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.reason().filter(Sieve.REPEATED::equals).isPresent())
                .anyMatch(piece -> piece.paragraph().plain().equals(paragraph.plain()));
    }

    /** Puts blocks together. */
    private static final class Builder {
        private final String text;
        private final Optional<Paragraph> headline;
        private Optional<Dateline> dateline = Optional.empty();
        private int prose = 0;

        Builder(String text, Optional<Paragraph> headline) {
            this.text = text;
            this.headline = headline;
        }

        Sifted build(List<Paragraph> news, List<Piece> pieces) {
            List<Block> blocks = new ArrayList<>();
            for (Paragraph paragraph : news) {
                Span span = body(Trim.of(paragraph));
                if (span.length() > 0) {
                    boolean head = headline.filter(paragraph::equals).isPresent();
                    blocks.add(new Block(span, head ? Block.Kind.HEADLINE : Block.Kind.BODY));
                }
            }
            return new Sifted(blocks, pieces, dateline);
        }

        private Span body(Span span) {
            if (prose == PROSE_ABOVE_DATELINE || dateline.isPresent()) {
                return span;
            }
            Paragraph rest = new Paragraph(text, span);
            if (!rest.prose()) {
                return span;
            }
            prose++;
            dateline = Dateline.of(rest.plain());
            return dateline.map(found -> Line.trim(text, span.start() + found.length(), span.end()))
                    .orElse(span);
        }
    }
}
