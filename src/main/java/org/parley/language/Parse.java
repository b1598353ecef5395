package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence with everything its words and their order tell, before any of it is taken as a claim. */
public final class Parse {
    private final Sentence sentence;
    private final List<Tag> tags;
    private final List<Mention> names;
    private final List<TimeMention> times;
    private final List<RateMention> rates;
    private final List<Chunk> chunks;
    private final List<Clause> clauses;
    private final Places places;

    Parse(
            Sentence sentence,
            List<Tag> tags,
            List<Mention> names,
            List<TimeMention> times,
            List<RateMention> rates,
            List<Chunk> chunks,
            List<Clause> clauses) {
        this.sentence = sentence;
        this.tags = List.copyOf(tags);
        this.names = List.copyOf(names);
        this.times = List.copyOf(times);
        this.rates = List.copyOf(rates);
        this.chunks = List.copyOf(chunks);
        this.clauses = List.copyOf(clauses);
        this.places = new Places(size(), this.names, this.chunks, this.clauses);
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Token> tokens() {
        return sentence.tokens();
    }

    public List<Tag> tags() {
        return tags;
    }

    /** The known names, in order, none overlapping. */
    public List<Mention> names() {
        return names;
    }

    public List<TimeMention> times() {
        return times;
    }

    public List<RateMention> rates() {
        return rates;
    }

    /** The groups of words, in order; each token is in one. */
    public List<Chunk> chunks() {
        return chunks;
    }

    public List<Clause> clauses() {
        return clauses;
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
        List<Mention> found = new ArrayList<>();
        for (int i = Math.max(from, 0); i < Math.min(to, size()); i++) {
            int name = places.name(i);
            if (name >= 0 && names.get(name).from() == i) {
                found.add(names.get(name));
            }
        }
        return found;
    }

    public Optional<Mention> nameAt(int token) {
        int name = places.name(token);
        return name < 0 ? Optional.empty() : Optional.of(names.get(name));
    }

    public List<TimeMention> times(int from, int to) {
        List<TimeMention> found = new ArrayList<>();
        for (TimeMention time : times) {
            if (time.from() >= from && time.from() < to) {
                found.add(time);
            }
        }
        return found;
    }

    public List<RateMention> rates(int from, int to) {
        List<RateMention> found = new ArrayList<>();
        for (RateMention rate : rates) {
            if (rate.from() >= from && rate.from() < to) {
                found.add(rate);
            }
        }
        return found;
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

    /** Index of the chunk that covers a token, or -1. */
    public int chunkAt(int token) {
        return places.chunk(token);
    }

    /** Index of the innermost clause whose chunks cover a token, or -1. */
    public int clauseAt(int token) {
        return places.clause(chunkAt(token));
    }
}
