package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Who speaks in the sentences of an article, and so whom "he said" means in the next ones. */
final class Voices {
    private static final int REACH = 5;

    private final Story story;

    Voices(Story story) {
        this.story = story;
    }

    /**
     * What a sentence tells of its speaker.
     *
     * @param speaks whether somebody speaks in it at all
     * @param who the person, where one is known
     */
    private record Voice(boolean speaks, Optional<Human> who) {
        static final Voice NONE = new Voice(false, Optional.empty());
    }

    /** Whoever spoke in the sentence right before, to whom a quotation without a speaker of its own belongs. */
    Optional<Human> justBefore(int sentence) {
        return sentence > 0 ? voice(sentence - 1, REACH).who() : Optional.empty();
    }

    /** Whom a "he" or "she" that speaks means: a subject before it in its sentence, else the last speaker, else the last subject. */
    Optional<Human> pronoun(int sentence, int token) {
        Optional<Human> here = subject(sentence, token);
        return here.isPresent() ? here : earlier(sentence, REACH);
    }

    private Optional<Human> earlier(int sentence, int reach) {
        for (int s = sentence - 1; s >= Math.max(0, sentence - reach); s--) {
            Optional<Human> voice = voice(s, reach - (sentence - s)).who();
            Optional<Human> who = voice.isPresent() ? voice : subject(s, Integer.MAX_VALUE);
            if (who.isPresent()) {
                return who;
            }
        }
        return Optional.empty();
    }

    private Voice voice(int s, int reach) {
        Optional<Quotation> quoted =
                story.quotations().stream().filter(q -> q.lastSentence() == s).reduce((a, b) -> b);
        if (quoted.flatMap(Quotation::speaker).isPresent()) {
            return new Voice(true, quoted.get().speaker());
        }
        List<Clause> speech = story.parse(s).clauses().stream()
                .filter(c ->
                        speech(story.parse(s), c) && !inQuotation(s, c.verb().from()))
                .toList();
        return speech.stream()
                .filter(c -> named(s, c))
                .findFirst()
                .or(() -> speech.stream().findFirst())
                .map(c -> new Voice(true, speaker(s, c, reach)))
                .orElse(quoted.isPresent() ? new Voice(true, Optional.empty()) : according(s));
    }

    /** "He said the talks had failed, but Ana Duval said they would go on": the name tells more than the pronoun. */
    private boolean named(int s, Clause clause) {
        return clause.subject()
                .filter(p -> !Story.pronoun(story.parse(s), p))
                .filter(p -> story.persons(s, p).size() == 1)
                .isPresent();
    }

    /** "according to Ana Duval". */
    private Voice according(int s) {
        Parse parse = story.parse(s);
        for (int i = 0; i + 2 < parse.size(); i++) {
            if (parse.lower(i).equals("according") && parse.lower(i + 1).equals("to")) {
                return new Voice(true, story.people().in(s, i + 2, i + 6).map(PersonMention::person));
            }
        }
        return Voice.NONE;
    }

    private static boolean speech(Parse parse, Clause clause) {
        return Words.SPEECH.has("quotes", parse.lower(clause.verb().head()))
                && clause.verb().finite()
                && !clause.verb().passive();
    }

    private Optional<Human> speaker(int s, Clause clause, int reach) {
        if (clause.subject().isEmpty()) {
            return inverted(s, clause);
        }
        Phrase subject = clause.subject().get();
        if (Story.pronoun(story.parse(s), subject)) {
            boolean he = List.of("he", "she").contains(story.parse(s).lower(subject.from()));
            return he && reach > 0 ? subject(s, subject.from()).or(() -> earlier(s, reach)) : Optional.empty();
        }
        return one(story.persons(s, subject)).or(() -> apposed(s, subject)).or(() -> opening(s, clause));
    }

    /** 'Ana Duval, on the programme "Today," said': the sentence opens with the name, cut off from its verb. */
    private Optional<Human> opening(int s, Clause clause) {
        Parse parse = story.parse(s);
        Tag before = clause.verb().from() > 0 ? parse.tags().get(clause.verb().from() - 1) : Tag.STOP;
        return before == Tag.COMMA || before == Tag.QUOTE
                ? story.people().mentions(s).stream()
                        .filter(m -> m.from() == 0 && parse.lower(m.to()).equals(","))
                        .findFirst()
                        .map(PersonMention::person)
                : Optional.empty();
    }

    /** "Tariffs will fall, said Ana Duval." */
    private Optional<Human> inverted(int s, Clause clause) {
        int at = clause.verb().to();
        return story.people().in(s, at, at + 6).map(PersonMention::person);
    }

    /** "Ana Duval, a senior fellow at the Institute, said": the name is the first word of the subject's phrase. */
    private Optional<Human> apposed(int s, Phrase subject) {
        return story.people().in(s, subject.from(), subject.parts().get(0).to()).map(PersonMention::person);
    }

    /** The last person that is the subject of a verb before a token and stands in no quotation. */
    private Optional<Human> subject(int s, int limit) {
        Optional<Human> found = Optional.empty();
        for (Clause clause : story.parse(s).clauses()) {
            Optional<Phrase> subject = clause.subject().filter(p -> p.to() <= limit);
            if (tells(clause)
                    && subject.isPresent()
                    && !inQuotation(s, subject.get().from())) {
                Optional<Human> person = Story.pronoun(story.parse(s), subject.get())
                        ? Optional.empty()
                        : one(story.persons(s, subject.get()));
                found = found.isPresent() ? found : person;
            }
        }
        return found;
    }

    /** "Threatened to impose" is as finite as "imposed". */
    private static boolean tells(Clause clause) {
        return clause.verb().finite() || !clause.verb().controls().isEmpty();
    }

    private boolean inQuotation(int s, int token) {
        return story.quotations().stream().anyMatch(q -> q.covers(s, token));
    }

    private static Optional<Human> one(List<Human> persons) {
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }
}
