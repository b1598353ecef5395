package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Which parties the phrases of an article stand for. */
final class Actors {
    private static final Words ACTORS = Words.load("actors.txt");

    private final Story story;
    private final Referents persons;

    Actors(Story story, Referents persons) {
        this.story = story;
        this.persons = persons;
    }

    /** The parties a phrase stands for: by name, by person, by office, or as "both sides". */
    Set<String> parties(int s, Phrase phrase) {
        Set<String> parties = new LinkedHashSet<>();
        for (Chunk part : phrase.parts()) {
            parties.addAll(parties(s, part));
        }
        return parties;
    }

    Set<String> parties(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        Optional<PersonMention> person = persons.head(s, chunk);
        if (person.isPresent()) {
            return person.get().person().party().map(Set::of).orElse(Set.of());
        }
        Set<String> found = new LinkedHashSet<>();
        for (Mention name : parse.names(chunk.from(), chunk.to())) {
            boolean head = name.to() >= chunk.to() || Story.onlyMarksAfter(parse, name.to(), chunk.to());
            boolean actor = actorHead(parse, chunk) || titled(s, chunk);
            boolean demonymAlone = name.can(Kind.DEMONYM) && !name.can(Kind.PARTY);
            if ((head || actor) && !(head && demonymAlone && !plural(parse, name))) {
                story.world().partyOf(name).ifPresent(found::add);
            }
        }
        if (found.isEmpty() && pair(parse, chunk)) {
            found.addAll(story.pair());
        }
        if (found.isEmpty() && actorHead(parse, chunk)) {
            story.people()
                    .in(s, chunk.from(), chunk.to())
                    .flatMap(m -> m.person().party())
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            titleParty(s, chunk).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            pronounParty(s, chunk).ifPresent(found::add);
        }
        if (found.isEmpty()
                && chunk.to() - chunk.from() == 1
                && parse.lower(chunk.from()).equals("they")) {
            found.addAll(subjectsBefore(s, chunk.from()));
        }
        return found;
    }

    private static boolean plural(Parse parse, Mention name) {
        return parse.lower(name.to() - 1).endsWith("s") || ACTORS.has("plural", parse.lower(name.to() - 1));
    }

    static boolean actorHead(Parse parse, Chunk chunk) {
        return ACTORS.has("actor", parse.lower(chunk.to() - 1));
    }

    private boolean titled(int s, Chunk chunk) {
        return story.people().titles(s).stream().anyMatch(t -> t.to() == chunk.to() && t.from() >= chunk.from());
    }

    private Optional<String> titleParty(int s, Chunk chunk) {
        return story.people().titles(s).stream()
                .filter(t -> t.to() >= chunk.to() && t.from() >= chunk.from() && t.from() < chunk.to())
                .map(Title::party)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean pair(Parse parse, Chunk chunk) {
        boolean noun = ACTORS.has("pair-noun", parse.lower(chunk.to() - 1));
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (ACTORS.has("pair", parse.lower(i))
                    && (noun || chunk.to() - chunk.from() == 1 && parse.lower(i).equals("both"))) {
                return true;
            }
        }
        return noun
                && chunk.to() - chunk.from() <= 2
                && parse.lower(chunk.from()).equals("the");
    }

    /** "it", "they": the party that was subject last; "he", "she": the person's party. */
    private Optional<String> pronounParty(int s, Chunk chunk) {
        String word = story.parse(s).lower(chunk.from());
        if (chunk.to() - chunk.from() != 1) {
            return Optional.empty();
        }
        if (word.equals("he") || word.equals("she")) {
            return persons.pronoun(s, chunk.from()).flatMap(Human::party);
        }
        return word.equals("it") || word.equals("they") ? lastSubjectParty(s, chunk.from()) : Optional.empty();
    }

    /** "The US and China said they would cut": both. */
    private Set<String> subjectsBefore(int s, int token) {
        Set<String> parties = new LinkedHashSet<>();
        for (Clause clause : story.parse(s).clauses()) {
            if (clause.subject().isPresent()
                    && clause.subject().get().to() <= token
                    && clause.subject().get().parts().size() > 1) {
                parties.addAll(parties(s, clause.subject().get()));
                return parties;
            }
        }
        return parties;
    }

    private Optional<String> lastSubjectParty(int sentence, int before) {
        for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
            int limit = s == sentence ? before : Integer.MAX_VALUE;
            List<Clause> clauses = story.parse(s).clauses();
            for (int c = 0; c < clauses.size(); c++) {
                Optional<Phrase> subject = clauses.get(c).subject();
                if (subject.isPresent()
                        && subject.get().to() <= limit
                        && !Story.pronoun(story.parse(s), subject.get())) {
                    Set<String> parties = parties(s, subject.get());
                    if (parties.size() == 1) {
                        return parties.stream().findFirst();
                    }
                }
            }
        }
        return Optional.empty();
    }
}
