package org.parley.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads sentences: finds names, dates and rates, then the grammar around them. */
public final class Parser {
    private final Names names;
    private final Tagger tagger = new Tagger();

    public Parser(Gazetteer gazetteer) {
        this.names = new Names(gazetteer);
    }

    /** The parse of a sentence; {@code anchor} is the article's date, by which "Thursday" is understood. */
    public Parse parse(Sentence sentence, Optional<LocalDate> anchor) {
        List<Token> tokens = sentence.tokens();
        List<Mention> found = names.find(tokens);
        boolean[] named = new boolean[tokens.size()];
        found.stream()
                .filter(m -> tokens.get(m.from()).capitalised())
                .forEach(m -> java.util.Arrays.fill(named, m.from(), m.to(), true));
        Tag[] tags = tagger.tag(tokens, named, goods(found, tokens));
        List<TimeMention> times = Times.find(sentence, anchor);
        List<RateMention> rates = Rates.find(sentence);
        Chunker chunker = new Chunker(tokens, tags, capitals(found, tokens), times);
        List<Chunk> chunks = chunker.chunks();
        List<Clause> clauses = new ClauseFinder(tokens, chunks, chunker.verbs()).find();
        return new Parse(sentence, List.of(tags), found, times, rates, chunks, clauses);
    }

    /** Which tokens belong to goods of several words, which hold no verb: "liquefied natural gas". */
    private static boolean[] goods(List<Mention> found, List<Token> tokens) {
        boolean[] goods = new boolean[tokens.size()];
        found.stream()
                .filter(m -> m.length() > 1 && m.can(Mention.Kind.GOODS))
                .forEach(m -> java.util.Arrays.fill(goods, m.from(), m.to(), true));
        return goods;
    }

    /** Goods in lower case are ordinary words of the grammar; only names in capitals stay whole. */
    private static List<Mention> capitals(List<Mention> found, List<Token> tokens) {
        return found.stream().filter(m -> tokens.get(m.from()).capitalised()).toList();
    }
}
