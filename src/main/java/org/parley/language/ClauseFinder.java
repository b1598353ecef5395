package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk.Kind;

/** Gives each verb group of a sentence its subject, object and circumstances. */
final class ClauseFinder {
    private static final Set<String> SPEECH =
            WordLists.read("/language/clauses.txt").getOrDefault("speech", Set.of());
    private static final Set<String> CONDITIONS =
            WordLists.read("/language/clauses.txt").getOrDefault("conditions", Set.of());

    private final ChunkRow row;
    private final Phrases phrases;
    private final Governors governors;
    private final Subjects subjects;

    ClauseFinder(List<Token> tokens, List<Chunk> chunks, List<VerbGroup> groups) {
        this.row = new ChunkRow(tokens, chunks, groups);
        this.phrases = new Phrases(row);
        this.governors = new Governors(row);
        this.subjects = new Subjects(row, phrases, governors);
    }

    List<Clause> find() {
        for (int c = 0; c < row.size(); c++) {
            if (row.is(c, Kind.VERB)) {
                row.add(clause(c, row.group(c)));
            }
        }
        return List.copyOf(row.clauses());
    }

    private Clause clause(int verb, VerbGroup group) {
        int governor = governors.governor(verb, group);
        Optional<Phrase> subject = subjects.subject(verb, group, governor);
        RightSide right = new RightSide(row, phrases, verb);
        boolean inverted = subject.isEmpty() && right.object.isPresent() && speech(group);
        int start = subject.map(Phrase::first).filter(f -> f < verb).orElse(verb);
        List<Complement> complements = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        int first = fronted(start, complements, times);
        if (subject.isPresent() && subject.get().first() < verb) {
            between(subject.get().last() + 1, verb, complements, times);
        }
        complements.addAll(right.complements);
        times.addAll(right.times);
        return new Clause(
                group,
                verb,
                inverted ? right.object : subject,
                inverted ? Optional.empty() : right.object,
                complements,
                times,
                governor,
                conditional(first, verb),
                first,
                right.end);
    }

    private static boolean speech(VerbGroup group) {
        return SPEECH.contains(group.lemma());
    }

    private int fronted(int start, List<Complement> complements, List<Integer> times) {
        int first = start;
        for (int i = start - 1; i >= 0; i--) {
            Chunk chunk = row.chunk(i);
            if (chunk.is(Kind.VERB)
                    || chunk.is(Kind.SUBORDINATOR)
                    || chunk.is(Kind.BREAK)
                    || chunk.is(Kind.RELATIVE)
                    || chunk.is(Kind.QUOTE)) {
                break;
            }
            first = i;
        }
        if (first == 0 || !row.is(first - 1, Kind.VERB)) {
            between(first, start, complements, times);
        }
        return first;
    }

    private void between(int from, int to, List<Complement> complements, List<Integer> times) {
        for (int i = from; i < to; i++) {
            if (row.is(i, Kind.TIME)) {
                times.add(i);
            } else if (row.is(i, Kind.PREPOSITION) && i + 1 < to && row.nominal(i + 1)) {
                complements.add(new Complement(row.word(i), phrases.startingAt(i + 1, to)));
            }
        }
    }

    private boolean conditional(int first, int verb) {
        for (int i = Math.max(0, first - 1); i < verb; i++) {
            if (row.is(i, Kind.SUBORDINATOR) && CONDITIONS.contains(row.word(i))) {
                return true;
            }
        }
        return false;
    }
}
