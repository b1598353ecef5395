package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Finds who speaks a quotation in the words before it: 'Ana Duval told reporters: "...'. */
final class SaidBefore {
    /** A verb of speech so many verbs before says nothing of the speaker. */
    private static final int REACH = 8;

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
        if (further(parse, mark.token())) {
            return speakerBefore(sentence, mark.token());
        }
        int c = clauseWithVerb(parse, mark.token());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            Phrase subject = parse.clauses().get(c).subject().get();
            return several(sentence, subject) ? Optional.empty() : person(sentence, subject);
        }
        return nearestBefore(verb, sentence);
    }

    /** "Said the talks had gone well, adding:", "said Brazil would not give in and added:": a second verb of speech. */
    private static boolean further(Parse parse, int verb) {
        Tag before = verb > 0 ? parse.tags().get(verb - 1) : Tag.STOP;
        return before == Tag.COMMA && parse.tags().get(verb) == Tag.GERUND || before == Tag.AND;
    }

    /** Whoever speaks in the clauses before a verb. */
    private Optional<Human> speakerBefore(int sentence, int verb) {
        Parse parse = story.parse(sentence);
        int last = clauseWithVerb(parse, verb);
        int end = last < 0 ? parse.clauses().size() : last;
        return parse.clauses().subList(Math.max(0, end - REACH), end).stream()
                .filter(c -> c.verb().to() <= verb
                        && c.verb().finite()
                        && c.subject().isPresent())
                .filter(c -> c.subject().get().from() < c.verb().from())
                .flatMap(c -> person(sentence, c.subject().get()).stream())
                .findFirst();
    }

    /** Of several persons nobody can tell who spoke. */
    private boolean several(int sentence, Phrase subject) {
        return !Story.pronoun(story.parse(sentence), subject)
                && story.persons(sentence, subject).size() > 1;
    }

    private Optional<Human> person(int sentence, Phrase subject) {
        if (Story.pronoun(story.parse(sentence), subject)) {
            return names.at(paragraph.first(sentence) + subject.from());
        }
        List<Human> persons = story.persons(sentence, subject);
        return persons.size() == 1 ? Optional.of(persons.get(0)) : inside(sentence, subject);
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
