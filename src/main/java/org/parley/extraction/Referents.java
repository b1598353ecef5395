package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Which persons the phrases of an article stand for, pronouns and offices included. */
final class Referents {
    private final Story story;

    Referents(Story story) {
        this.story = story;
    }

    /** The person whose name ends a noun chunk. */
    Optional<PersonMention> head(int s, Chunk chunk) {
        return story.people().mentions(s).stream()
                .filter(m -> m.from() >= chunk.from()
                        && m.from() < chunk.to()
                        && Story.onlyMarksAfter(story.parse(s), Math.min(m.to(), chunk.to()), chunk.to()))
                .filter(m -> !possessive(s, m.to() - 1, chunk))
                .findFirst();
    }

    private boolean possessive(int s, int last, Chunk chunk) {
        return last + 1 < chunk.to() && story.parse(s).tags().get(last + 1) == Tag.POSSESSIVE;
    }

    /** The persons a phrase stands for, pronouns and offices included. */
    List<Human> of(int s, Phrase phrase) {
        List<Human> persons = new ArrayList<>();
        for (Chunk part : phrase.parts()) {
            head(s, part)
                    .map(PersonMention::person)
                    .or(() -> pronounPerson(s, part))
                    .or(() -> officePerson(s, part))
                    .or(() -> apposedPerson(s, part))
                    .ifPresent(persons::add);
        }
        return persons;
    }

    private Optional<Human> pronounPerson(int s, Chunk chunk) {
        String word = story.parse(s).lower(chunk.from());
        boolean he = chunk.to() - chunk.from() == 1 && (word.equals("he") || word.equals("she"));
        return he ? pronoun(s, chunk.from()) : Optional.empty();
    }

    /** "the Treasury secretary": the person introduced with that office. */
    private Optional<Human> officePerson(int s, Chunk chunk) {
        return story.people().titles(s).stream()
                .filter(t -> t.to() == chunk.to() && t.from() >= chunk.from() && !t.plural())
                .findFirst()
                .flatMap(t -> holder(t));
    }

    private Optional<Human> holder(Title title) {
        List<Human> holders = story.people().introductions().stream()
                .filter(i -> i.title().name().equals(title.name())
                        && (title.party().isEmpty() || i.person().party().equals(title.party())))
                .map(Introduction::person)
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** "Japan's chief negotiator, Ryosei Akazawa": the name behind the comma. */
    private Optional<Human> apposedPerson(int s, Chunk chunk) {
        boolean title =
                story.people().titles(s).stream().anyMatch(t -> t.to() == chunk.to() || t.to() == chunk.to() - 1);
        boolean comma = story.parse(s).lower(chunk.to()).equals(",");
        return title && comma
                ? story.people().in(s, chunk.to() + 1, chunk.to() + 4).map(PersonMention::person)
                : Optional.empty();
    }

    /** The person a "he" or "she" at a token stands for: the last one named before it as a subject, else the last one named. */
    Optional<Human> pronoun(int sentence, int token) {
        for (int s = sentence; s >= Math.max(0, sentence - 3); s--) {
            int limit = s == sentence ? token : Integer.MAX_VALUE;
            Optional<Human> subject = subjectPerson(s, limit);
            if (subject.isPresent()) {
                return subject;
            }
            List<PersonMention> before = story.people().mentions(s).stream()
                    .filter(m -> m.to() <= limit)
                    .toList();
            if (!before.isEmpty()) {
                return Optional.of(
                        before.get(s == sentence ? 0 : before.size() - 1).person());
            }
        }
        return Optional.empty();
    }

    private Optional<Human> subjectPerson(int s, int limit) {
        for (Clause clause : story.parse(s).clauses()) {
            if (clause.subject().isPresent() && clause.subject().get().to() <= limit) {
                Optional<Human> person = head(s, clause.subject().get().parts().get(0))
                        .map(PersonMention::person)
                        .or(() -> officePerson(s, clause.subject().get().parts().get(0)));
                if (person.isPresent() && clause.subject().get().parts().size() == 1) {
                    return person;
                }
            }
        }
        return Optional.empty();
    }
}
