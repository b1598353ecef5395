package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.VerbGroup.Form;

/** Clauses that describe a tariff: "the 25% duty that China imposed", "tariffs announced by Washington in April". */
final class Attributives {
    private static final Set<String> DESCRIBING = Set.of("imposed", "announced", "threatened", "proposed", "in-force");
    private static final Set<String> NOT_DESCRIBING = Words.TARIFF.list("not-describing");

    private final StatusVerbs verbs;

    Attributives(StatusVerbs verbs) {
        this.verbs = verbs;
    }

    /** The clause that describes a tariff, the first one behind it. */
    Optional<Clause> of(Parse parse, BoundRate bound) {
        int last = parse.chunkAt(Math.max(bound.end() - 1, 0));
        int i = last + 1;
        boolean preposition = false;
        boolean own = false;
        boolean relative = false;
        while (last >= 0 && i < parse.chunks().size()) {
            Chunk chunk = parse.chunks().get(i);
            switch (chunk.kind()) {
                case PREPOSITION -> preposition = true;
                case TIME, OTHER, QUOTE -> {}
                case COMMA -> {
                    if (!relativeNext(parse, i + 1)) {
                        return Optional.empty();
                    }
                }
                case RELATIVE, SUBORDINATOR -> {
                    relative = true;
                    own = false;
                }
                case NOUN -> {
                    if (!preposition && own) {
                        return Optional.empty();
                    }
                    own = !preposition;
                    preposition = false;
                }
                case VERB -> {
                    return clause(parse, i, own, relative);
                }
                default -> {
                    return Optional.empty();
                }
            }
            i++;
        }
        return Optional.empty();
    }

    private static boolean relativeNext(Parse parse, int i) {
        return i < parse.chunks().size()
                && (parse.chunks().get(i).is(Chunk.Kind.RELATIVE)
                        || parse.lower(parse.chunks().get(i).from()).equals("that")
                        || parse.lower(parse.chunks().get(i).from()).equals("which"));
    }

    private Optional<Clause> clause(Parse parse, int chunk, boolean own, boolean relative) {
        return parse.clauses().stream()
                .filter(c -> c.chunk() == chunk)
                .filter(c -> verbs.of(c.verb().lemma())
                        .flatMap(Pattern::status)
                        .filter(DESCRIBING::contains)
                        .isPresent())
                .filter(c -> !NOT_DESCRIBING.contains(c.verb().lemma()))
                .filter(c -> own
                        ? objectOpen(parse, c)
                        : reduced(parse, c) || relative && c.verb().passive())
                .findFirst();
    }

    /** "tariffs [that] China imposed": nothing stands where the object would. */
    private static boolean objectOpen(Parse parse, Clause clause) {
        return !clause.verb().passive() && objectEmpty(parse, clause);
    }

    /** "tariffs imposed by China in May": a participle without an object. */
    private static boolean reduced(Parse parse, Clause clause) {
        return clause.verb().form() == Form.BARE && objectEmpty(parse, clause);
    }

    private static boolean objectEmpty(Parse parse, Clause clause) {
        int next = clause.chunk() + 1;
        return next >= parse.chunks().size() || !parse.chunks().get(next).nominal();
    }
}
