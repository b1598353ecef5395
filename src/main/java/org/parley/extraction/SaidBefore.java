package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Finds who speaks a quotation in the words before it: 'Ana Duval told reporters: "...'. */
final class SaidBefore {
    private final Story story;
    private final Paragraph paragraph;
    private final SpeakerNames names;

    SaidBefore(Story story, Paragraph paragraph, SpeakerNames names) {
        this.story = story;
        this.paragraph = paragraph;
        this.names = names;
    }

    Optional<Human> speaker(int open) {
        int sentence = paragraph.sentence(open);
        for (int i = open - 1; i >= 0 && paragraph.sentence(i) == sentence; i--) {
            if (paragraph.tag(i) == Tag.QUOTE) {
                return Optional.empty();
            }
            if (Words.SPEECH.has("quotes", paragraph.token(i).lower()) && paragraph.tag(i) != Tag.DETERMINER) {
                return subjectBefore(i, sentence);
            }
        }
        return Optional.empty();
    }

    private Optional<Human> subjectBefore(int verb, int sentence) {
        Paragraph.Mark mark = paragraph.mark(verb);
        Parse parse = story.parse(sentence);
        int c = clauseWithVerb(parse, mark.token());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            List<Human> persons =
                    story.persons(sentence, parse.clauses().get(c).subject().get());
            Phrase subject = parse.clauses().get(c).subject().get();
            return Story.pronoun(parse, subject)
                    ? names.at(verb - mark.token() + subject.from())
                    : persons.size() == 1
                            ? Optional.of(persons.get(0))
                            : persons.isEmpty() ? inside(sentence, subject) : Optional.empty();
        }
        return nearestBefore(verb, sentence);
    }

    private Optional<Human> inside(int sentence, Phrase subject) {
        return story.people().in(sentence, subject.from(), subject.to()).map(PersonMention::person);
    }

    private static int clauseWithVerb(Parse parse, int token) {
        for (int c = 0; c < parse.clauses().size(); c++) {
            if (parse.clauses().get(c).verb().from() <= token
                    && token < parse.clauses().get(c).verb().to()) {
                return c;
            }
        }
        return -1;
    }

    private Optional<Human> nearestBefore(int verb, int sentence) {
        for (int i = verb - 1; i >= 0 && paragraph.sentence(i) == sentence; i--) {
            Optional<Human> person = names.at(i);
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }
}
