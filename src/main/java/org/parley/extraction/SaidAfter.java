package org.parley.extraction;

import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.language.Tag;

/** Finds who speaks a quotation in the words behind it: '..." he said', '..." said the minister'. */
final class SaidAfter {
    private final Paragraph paragraph;
    private final SpeakerNames names;
    private final Voices voices;

    SaidAfter(Paragraph paragraph, SpeakerNames names, Voices voices) {
        this.paragraph = paragraph;
        this.names = names;
        this.voices = voices;
    }

    /** '..." he said', '..." said the minister'; in the sentence of the quotation's end. */
    Optional<Human> speaker(int close) {
        int limit = Math.min(paragraph.size(), close + 25);
        for (int i = close + 1; i < limit && paragraph.sentence(i) == paragraph.sentence(close); i++) {
            if (ends(i) || i > close + 3 && breaks(i)) {
                return Optional.empty();
            }
            if (speech(i)) {
                return around(close, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Human> around(int close, int verb) {
        return verb - close <= 2 && !subjectBetween(close, verb)
                ? names.in(verb + 1, verb + 14).or(() -> names.in(close + 1, verb))
                : reported(verb).or(() -> leading(close + 1, verb));
    }

    private boolean ends(int i) {
        return paragraph.tag(i) == Tag.STOP || paragraph.tag(i) == Tag.QUOTE;
    }

    private boolean breaks(int i) {
        return paragraph.tag(i) == Tag.BREAK && !paragraph.token(i).form().equals("-")
                || paragraph.tag(i) == Tag.SUBORDINATOR;
    }

    private boolean speech(int i) {
        Tag tag = paragraph.tag(i);
        return Words.SPEECH.has("quotes", paragraph.token(i).lower())
                && (tag.verb() || tag == Tag.NOUN || tag == Tag.NAME);
    }

    private boolean subjectBetween(int close, int verb) {
        return IntStream.range(close + 1, verb)
                .anyMatch(i -> paragraph.tag(i) == Tag.PRONOUN
                        || paragraph.tag(i) == Tag.NAME
                        || paragraph.tag(i) == Tag.NOUN);
    }

    /** "the radio reported her as saying", "Reuters quoted Ana Duval as saying". */
    private Optional<Human> reported(int verb) {
        for (int i = verb + 1; i < Math.min(paragraph.size() - 1, verb + 8); i++) {
            if (paragraph.token(i).lower().equals("as")
                    && paragraph.token(i + 1).lower().equals("saying")) {
                String object = paragraph.token(i - 1).lower();
                return object.equals("her") || object.equals("him")
                        ? voices.pronoun(
                                paragraph.sentence(i), paragraph.mark(i).token())
                        : names.at(i - 1);
            }
        }
        return Optional.empty();
    }

    /** The words between the quotation and its verb must be the speaker alone: "Trump" in '..." Trump, in Ohio, said'. */
    private Optional<Human> leading(int from, int verb) {
        int first = from;
        boolean other = IntStream.range(from, verb)
                .anyMatch(i -> paragraph.tag(i) == Tag.PREPOSITION && i == first
                        || paragraph.tag(i) == Tag.AND && i == first
                        || paragraph.tag(i).verb() && i < verb - 1);
        return other ? Optional.empty() : names.in(from, verb);
    }
}
