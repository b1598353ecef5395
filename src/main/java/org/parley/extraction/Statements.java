package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.corpus.Span;
import org.parley.extraction.Paragraph.Mark;
import org.parley.language.Tag;

/** Reads direct quotations and who speaks them. */
final class Statements {
    /** A shorter quotation says nothing of its own. */
    static final int LEAST_WORDS = 4;

    /** A piece quoted inside a sentence says something of its own only if it is longer. */
    private static final int LEAST_FRAGMENT = 7;

    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");

    private final Story story;

    Statements(Story story) {
        this.story = story;
    }

    void read() {
        int s = 0;
        while (s < story.parses().size()) {
            int end = s + 1;
            while (end < story.parses().size() && sameParagraph(end - 1, end)) {
                end++;
            }
            paragraph(s, end);
            s = end;
        }
    }

    /** Sentences stand in one paragraph if no line break lies between them. */
    private boolean sameParagraph(int a, int b) {
        Span left = story.parse(a).sentence().span();
        Span right = story.parse(b).sentence().span();
        return right.start() - left.end() <= 2
                && !BLANK_LINE
                        .matcher(story.text().substring(left.end(), right.start()))
                        .find()
                && story.parse(a).sentence().kind() == story.parse(b).sentence().kind();
    }

    private void paragraph(int from, int to) {
        Paragraph paragraph = new Paragraph(story, from, to);
        Attribution attribution = new Attribution(story, paragraph);
        Optional<Human> previous = Optional.empty();
        int i = 0;
        while (i < paragraph.size()) {
            if (paragraph.opens(i)) {
                int close = paragraph.close(i);
                Optional<Human> speaker = speaker(paragraph, attribution, i, close, previous);
                quotation(paragraph, i, close, speaker);
                previous = speaker.isPresent() ? speaker : previous;
                i = close + 1;
            } else {
                i++;
            }
        }
    }

    /** Nobody whom the quotation itself speaks of is its speaker: while that is sought, it counts as one already. */
    private Optional<Human> speaker(
            Paragraph paragraph, Attribution attribution, int open, int close, Optional<Human> previous) {
        Mark first = paragraph.mark(open);
        Mark last = paragraph.mark(close);
        Quotation quoted =
                new Quotation(first.sentence(), first.token(), last.sentence(), last.token(), Optional.empty());
        story.quotations().add(quoted);
        Optional<Human> speaker = attribution.of(open, close, previous);
        story.quotations().remove(story.quotations().size() - 1);
        return speaker;
    }

    private void quotation(Paragraph paragraph, int open, int close, Optional<Human> speaker) {
        if (close <= open + 1) {
            return;
        }
        Mark first = paragraph.mark(open + 1);
        boolean closed = paragraph.tag(close) == Tag.QUOTE;
        Mark last = paragraph.mark(closed ? close - 1 : close);
        story.quotations().add(new Quotation(first.sentence(), first.token(), last.sentence(), last.token(), speaker));
        long words = IntStream.range(open + 1, close)
                .filter(i -> Character.isLetterOrDigit(paragraph.token(i).form().charAt(0)))
                .count();
        boolean fragment =
                Character.isLowerCase(paragraph.token(open + 1).form().codePointAt(0));
        if (speaker.isPresent() && words >= (fragment ? LEAST_FRAGMENT : LEAST_WORDS) && story.body(first.sentence())) {
            claim(first, last, speaker.get());
        }
    }

    private void claim(Mark first, Mark last, Human speaker) {
        int start = story.parse(first.sentence()).token(first.token()).span().start();
        int end = story.parse(last.sentence()).token(last.token()).span().end();
        String quote = story.text().substring(start, end);
        Thing.Statement statement = new Thing.Statement(speaker.thing(), quote);
        List<Integer> sentences = IntStream.rangeClosed(first.sentence(), Math.max(last.sentence(), first.sentence()))
                .boxed()
                .toList();
        story.claim("quotation", 0.9, false, sentences, List.of(Fact.of(Relation.STATEMENT, statement)));
    }

    /** Party of whoever speaks the words at a token, if they stand in a quotation. */
    static Optional<String> speakerParty(Story story, int sentence, int token) {
        return story.quotations().stream()
                .filter(q -> q.covers(sentence, token))
                .findFirst()
                .flatMap(Quotation::speaker)
                .flatMap(Human::party);
    }
}
