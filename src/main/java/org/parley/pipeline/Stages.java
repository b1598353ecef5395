package org.parley.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parley.corpus.Article;
import org.parley.corpus.Page;
import org.parley.corpus.PageReader;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.graph.GraphParts;
import org.parley.graph.NQuads;
import org.parley.graph.Names;
import org.parley.graph.Tally;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Account;
import org.parley.resolution.Block;
import org.parley.resolution.Dating;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;
import org.parley.wikidata.Mappings;

/**
 * The stages of a build as functions of what they are given and of nothing else, for engines that spread them over machines.
 * Put together they give the graph that {@link Build} gives. Safe for use by many threads.
 */
public final class Stages {
    private final Understanding understanding;
    private final GraphParts parts;
    private final Inquiries inquiries;

    /** @param mappings links to Wikidata that were decided before */
    public Stages(Names names, ReferenceData reference, Mappings mappings, Understanding understanding) {
        this.understanding = understanding;
        this.parts = new GraphParts(names, reference, mappings);
        this.inquiries = new Inquiries(new Things(parts, understanding.names()), this::account);
    }

    /** An article and what is read in it; empty, with a notice, where there is no text. */
    public Optional<Entry> read(Page page, Consumer<Notice> notices) {
        return PageReader.read(page, notices).map(article -> {
            Reading reading = read(article, article.details().published());
            reading.notices().forEach(notices);
            return new Entry(Intake.card(reading, "", ""), reading);
        });
    }

    // Whoever looks for the fault in a log of many machines needs to know the article.
    private Reading read(Article article, Optional<LocalDate> anchor) {
        try {
            return understanding.read(article, anchor);
        } catch (RuntimeException e) {
            throw new IllegalStateException(article.source() + " could not be read", e);
        }
    }

    // ---- when articles without a date were written

    /** What an article with a date tells of rounds, by which others can be dated; nothing if it has none. */
    public static List<Stop> dating(Entry entry) {
        return entry.card().head().published().isEmpty()
                ? List.of()
                : entry.card().stops().stream()
                        .filter(stop -> !stop.days().isEmpty())
                        .map(Stop::daysOnly)
                        .toList();
    }

    /**
     * An article, read again with the date that the others give it, if it has none of its own.
     *
     * @param dated what all articles with a date tell of rounds, by city
     */
    public Entry dated(Entry entry, Map<String, List<Stop>> dated) {
        if (entry.card().head().published().isPresent()) {
            return entry;
        }
        Optional<LocalDate> date = Dating.date(entry.card().stops(), city -> dated.getOrDefault(city, List.of()));
        if (date.isEmpty()) {
            return entry;
        }
        Reading reading = read(entry.reading().article(), date);
        return new Entry(Redating.dated(entry.card(), reading, date), reading);
    }

    // ---- which things the events of articles are

    /** Which things the events of a block are, by the sources of the articles that tell of them. */
    public static Map<String, Map<Thing, String>> paths(String block, Collection<Event> events) {
        Map<String, Map<Thing, String>> paths = new TreeMap<>();
        Block.of(block, events)
                .paths()
                .forEach((path, same) ->
                        same.forEach(event -> paths.computeIfAbsent(event.source(), source -> new HashMap<>())
                                .put(event.thing(), path)));
        return paths;
    }

    /** The rounds that an article tells of, by the names of their blocks. */
    public static Map<String, CardView.Events> rounds(Entry entry) {
        Card card = entry.card();
        Map<String, CardView.Events> rounds = new TreeMap<>();
        card.events().stream()
                .map(Event::block)
                .filter(block -> block.startsWith("round/"))
                .forEach(block -> rounds.put(block, new CardView.Events(of(block, card), card.paths())));
        return rounds;
    }

    private static List<Event> of(String block, Card card) {
        return card.events().stream()
                .filter(event -> event.block().equals(block))
                .toList();
    }

    // ---- the parts of the graph, as lines of N-Quads

    private Account account(Entry entry) {
        return understanding.account(entry.reading(), entry.card().paths());
    }

    /** What an article adds, once it is settled who speaks for it and which things its events are. */
    public List<String> article(Entry entry) {
        Card.Head head = entry.card().head();
        return NQuads.lines(parts.article(
                entry.reading().article(),
                head.inferred(),
                head.voice(),
                account(entry).assertions()));
    }

    /** What an article says of each thing. */
    public List<Dossier> dossiers(Entry entry) {
        return Dossier.of(account(entry));
    }

    /** Asks what follows for a thing, given what all articles say of it. */
    public Inquiry inquiry(Dossier dossier) {
        return inquiries.inquiry(dossier.path(), List.of(dossier), List.of());
    }

    /**
     * Asks what follows for a series of talks.
     *
     * @param rounds that all articles tell of in the block
     * @param dossiers of all things that those rounds are
     */
    public Inquiry inquiry(String block, List<CardView.Events> rounds, List<Dossier> dossiers) {
        return inquiries.inquiry(block, dossiers, rounds);
    }

    /** The answers to some inquiries, in their order, from articles that must include those they need. */
    public List<Answer> answers(Iterable<Inquiry> asked, Iterable<Entry> entries) {
        return inquiries.answers(asked, entries);
    }

    /**
     * What is in a graph whatever the articles say, and what the reference data says of the things they speak of.
     *
     * @param known paths of the things of the reference data
     */
    public List<String> background(Collection<String> known, List<Decision> rulings) {
        List<String> lines = new java.util.ArrayList<>(NQuads.lines(parts.ontology()));
        lines.addAll(NQuads.lines(parts.reference(known, new Links(rulings))));
        return lines;
    }

    /**
     * What a graph says of itself.
     *
     * @param quads in all other parts
     * @param links how many triples lead to Wikidata
     * @param entities how many things the articles speak of, by the name of their class
     */
    public List<String> description(long articles, long quads, long links, SortedMap<String, Long> entities) {
        return NQuads.lines(parts.description(new Tally(articles, 0, 0, entities, quads), links));
    }
}
