package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.parley.corpus.Article;
import org.parley.language.Gazetteer;
import org.parley.language.Parse;
import org.parley.language.Parser;
import org.parley.language.Sentence;
import org.parley.language.Sentences;
import org.parley.reference.Reference;

/** Reads articles: what one says, and nothing else, decides what is read in it. Safe for use by many threads. */
public final class Reader {
    /** Claims less sure than this are kept out of the graph. */
    public static final double SURE = 0.6;

    private final World world;
    private final Parser parser;
    private final Titles titles;
    private final Certainty certainty;
    private final Patterns patterns;

    /** Certainties are those that ship with the program. */
    public Reader(Reference reference) {
        this(reference, Confidences.load());
    }

    public Reader(Reference reference, Certainty certainty) {
        CompletableFuture<Gazetteer> names = CompletableFuture.supplyAsync(() -> new Gazetteer(reference));
        this.certainty = certainty;
        this.world = new World(reference);
        this.patterns = Patterns.load();
        this.parser = new Parser(names.join());
        this.titles = new Titles(world);
    }

    /** What an article says; {@code anchor} is the day by which its "Thursday" is understood. */
    public Reading read(Article article, Optional<LocalDate> anchor) {
        List<Sentence> sentences = Sentences.of(article);
        if (!Talks.tradeStory(sentences)) {
            return new Reading(article, anchor, List.of(), List.of(), Map.of(), List.of(), List.of());
        }
        List<Parse> parses = sentences.stream()
                .map(sentence -> parser.parse(sentence, anchor))
                .toList();
        People people = new People(parses, anchor, world, titles, new Scene(article.text(), world));
        Story story = new Story(article.text(), anchor, parses, world, people);
        new Statements(story).read();
        Leaders leaders = new Leaders(story);
        Meetings meetings = new Meetings(story, leaders);
        meetings.read();
        Talks talks = new Talks(story, leaders);
        talks.read();
        meetings.ministers(talks);
        new Tariffs(story, patterns).read();
        new Controls(story).read();
        new Truces(story).read();
        new Introductions(story).read();
        return reading(article, anchor, story, talks);
    }

    private Reading reading(Article article, Optional<LocalDate> anchor, Story story, Talks talks) {
        List<Claim> sure = new ArrayList<>(story.claims().stream()
                .map(claim -> claim.with(certainty.of(claim)))
                .distinct()
                .toList());
        List<Claim> unsure = sure.stream().filter(c -> c.confidence() < SURE).toList();
        sure.removeAll(unsure);
        return new Reading(
                article, anchor, List.copyOf(sure), unsure, names(story), List.copyOf(talks.clues()), List.of());
    }

    private static Map<Thing, Set<String>> names(Story story) {
        Map<Thing, Set<String>> names = new HashMap<>();
        story.people().roster().forEach(h -> names.computeIfAbsent(h.thing(), key -> new TreeSet<>())
                .addAll(h.forms()));
        return names;
    }
}
