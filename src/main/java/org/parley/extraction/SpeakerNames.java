package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Finds whom words of a paragraph name or stand for. */
final class SpeakerNames {
    private final Story story;
    private final Paragraph paragraph;
    private final Voices voices;

    SpeakerNames(Story story, Paragraph paragraph) {
        this.story = story;
        this.paragraph = paragraph;
        this.voices = new Voices(story);
    }

    /** The person named, or meant by a pronoun or office, among tokens. */
    Optional<Human> in(int from, int to) {
        for (int i = from; i < to && i < paragraph.size(); i++) {
            if (paragraph.tag(i) == Tag.STOP
                    || paragraph.tag(i) == Tag.QUOTE
                    || i > from + 1 && paragraph.tag(i) == Tag.PREPOSITION && !inTitle(i)) {
                return Optional.empty();
            }
            Optional<Human> person = at(i);
            if (person.isPresent()) {
                return person;
            }
        }
        return officeIn(from);
    }

    private boolean inTitle(int i) {
        Paragraph.Mark mark = paragraph.mark(i);
        return story.people().titles(mark.sentence()).stream()
                        .anyMatch(t -> t.from() <= mark.token() && mark.token() < t.to())
                || paragraph.token(i).lower().equals("of")
                || paragraph.token(i).lower().equals("for");
    }

    /** The person named or meant by a pronoun at a token. */
    Optional<Human> at(int i) {
        Paragraph.Mark mark = paragraph.mark(i);
        String word = paragraph.token(i).lower();
        if ((word.equals("he") || word.equals("she")) && paragraph.tag(i) == Tag.PRONOUN) {
            Optional<Human> surname = story.people()
                    .in(mark.sentence(), mark.token(), mark.token() + 1)
                    .map(PersonMention::person);
            return surname.or(() -> voices.pronoun(mark.sentence(), mark.token()));
        }
        return story.people()
                .in(mark.sentence(), mark.token(), mark.token() + 1)
                .map(PersonMention::person);
    }

    private Optional<Human> officeIn(int from) {
        if (from >= paragraph.size()) {
            return Optional.empty();
        }
        int sentence = paragraph.sentence(from);
        Parse parse = story.parse(sentence);
        int first = paragraph.mark(from).token();
        return story.people().titles(sentence).stream()
                .filter(t -> t.from() >= first && t.from() <= first + 4)
                .findFirst()
                .flatMap(t -> parse.chunkAt(t.to() - 1) < 0
                        ? Optional.empty()
                        : story.persons(sentence, single(parse, t)).stream().findFirst());
    }

    private static Phrase single(Parse parse, Title title) {
        int chunk = parse.chunkAt(title.to() - 1);
        return new Phrase(chunk, chunk, List.of(parse.chunks().get(chunk)));
    }
}
