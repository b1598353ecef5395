package org.parley.extraction;

import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;

/** Tells which talks are said not to be, or are only heard of. */
final class DeniedTalks {
    private DeniedTalks() {}

    /** Whether the talks are said not to be, or are only heard of: "ruled out talks", "reports of talks". */
    static boolean in(Parse parse, Chunk chunk) {
        if (TalksWords.NONE.contains(parse.lower(chunk.from())) || rumour(parse, chunk)) {
            return true;
        }
        boolean aside = TalksWords.ASIDE.contains(parse.lower(chunk.from() - 1));
        return !aside && parse.clauses().stream().anyMatch(c -> denies(parse, c, chunk));
    }

    private static boolean denies(Parse parse, Clause clause, Chunk chunk) {
        boolean object = clause.object().filter(o -> o.parts().contains(chunk)).isPresent()
                || clause.complements().stream()
                        .anyMatch(c -> c.phrase().parts().contains(chunk));
        boolean told = object
                || clause.subject().filter(o -> o.parts().contains(chunk)).isPresent();
        return told && Modality.of(parse, clause) == Modality.DENIED
                || object
                        && TalksWords.DENY.contains(clause.verb().lemma())
                        && Modality.of(parse, clause) == Modality.FACT;
    }

    private static boolean rumour(Parse parse, Chunk chunk) {
        return parse.lower(chunk.from() - 1).equals("of") && TalksWords.RUMOUR.contains(parse.lower(chunk.from() - 2));
    }
}
