package org.parley.language;

import java.util.List;
import java.util.Optional;

/** A sentence with everything its words and their order tell, before any of it is taken as a claim. */
public record Parse(
        Sentence sentence,
        List<Tag> tags,
        List<Mention> names,
        List<TimeMention> times,
        List<RateMention> rates,
        List<Chunk> chunks,
        List<Clause> clauses) {
    public List<Token> tokens() {
        return sentence.tokens();
    }

    public Token token(int i) {
        return sentence.tokens().get(i);
    }

    public String lower(int i) {
        return i >= 0 && i < size() ? token(i).lower() : "";
    }

    public int size() {
        return sentence.tokens().size();
    }

    /** The names that begin in {@code [from, to)}. */
    public List<Mention> names(int from, int to) {
        return names.stream().filter(n -> n.from() >= from && n.from() < to).toList();
    }

    public Optional<Mention> nameAt(int token) {
        return names.stream().filter(n -> n.from() <= token && token < n.to()).findFirst();
    }

    public List<TimeMention> times(int from, int to) {
        return times.stream().filter(t -> t.from() >= from && t.from() < to).toList();
    }

    public List<RateMention> rates(int from, int to) {
        return rates.stream().filter(r -> r.from() >= from && r.from() < to).toList();
    }

    /** The words of {@code [from, to)} as they stand in the text. */
    public String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap =
                    i > from && token(i).span().start() > token(i - 1).span().end();
            text.append(gap ? " " : "").append(token(i).form());
        }
        return text.toString();
    }

    /** Index of the chunk that covers a token. */
    public int chunkAt(int token) {
        for (int c = 0; c < chunks.size(); c++) {
            if (chunks.get(c).covers(token)) {
                return c;
            }
        }
        return -1;
    }

    /** Index of the innermost clause whose chunks cover a token, or -1. */
    public int clauseAt(int token) {
        int chunk = chunkAt(token);
        int best = -1;
        for (int c = 0; c < clauses.size(); c++) {
            Clause clause = clauses.get(c);
            if (clause.start() <= chunk
                    && chunk < clause.end()
                    && (best < 0
                            || clause.end() - clause.start()
                                    < clauses.get(best).end()
                                            - clauses.get(best).start())) {
                best = c;
            }
        }
        return best;
    }
}
