package org.parley.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Reading;
import org.parley.resolution.Account;
import org.parley.resolution.Archive;
import org.parley.resolution.Assertion;
import org.parley.resolution.Block;
import org.parley.resolution.Event;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Naming;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Cards;
import org.parley.store.PaperView;

/** All articles of a graph at one moment of a change: before it, or after. Safe for use by many threads. */
final class State implements Archive, AutoCloseable {
    private static final int REMEMBERED = 2_000;

    /** So many articles decide which entity of Wikidata a thing is, the first ones in order of source. */
    private static final int TELLING = 16;

    private final CardView cards;
    private final PaperView papers;
    private final Understanding understanding;
    private final Map<String, Account> accounts = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > REMEMBERED;
        }
    });

    State(CardView cards, PaperView papers, Understanding understanding) {
        this.cards = cards;
        this.papers = papers;
        this.understanding = understanding;
    }

    static State now(Cards cards, Understanding understanding) {
        return new State(cards.view(), cards.papers(), understanding);
    }

    /** A state without articles. */
    static State empty(Cards cards, Understanding understanding) {
        return new State(CardView.none(), cards.papers(), understanding);
    }

    CardView cards() {
        return cards;
    }

    Reading reading(String source) {
        return papers.reading(source).orElseThrow(() -> new IllegalStateException("No paper of " + source));
    }

    /** The events of a block, resolved as they were when their cards were written. */
    Block block(String name) {
        SortedMap<String, List<Event>> paths = new TreeMap<>();
        cards.events(Keys.block(name)).forEach(card -> card.events().stream()
                .filter(event -> event.block().equals(name))
                .forEach(event -> Optional.ofNullable(card.paths().get(event.thing()))
                        .ifPresent(path -> paths.computeIfAbsent(path, key -> new ArrayList<>())
                                .add(event))));
        return new Block(name, paths);
    }

    /** What is known of one thing alone, as far as it can be linked. */
    Knowledge around(String path) {
        boolean told = path.startsWith("person/") || path.startsWith("city/");
        List<String> sources = cards.firsts(Keys.about(path), told ? TELLING : 1);
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        List<Assertion> assertions = new ArrayList<>();
        for (String source : sources) {
            assertions.addAll(account(source).about(path));
            cards.head(source).flatMap(Card.Head::inferred).ifPresent(date -> dates.put(source, date));
        }
        return new Knowledge(
                List.of(),
                dates,
                assertions,
                Naming.of(path, this),
                new TreeSet<>(known(path) ? Set.of(path) : Set.of()),
                List.of());
    }

    /** How many articles speak of a thing is of no interest, but whether any does. */
    boolean speaksOf(String path) {
        return cards.use(Keys.spoken(path)).isPresent();
    }

    @Override
    public Optional<String> witness(String path) {
        return cards.use(Keys.about(path)).map(CardView.Use::first);
    }

    @Override
    public Account account(String source) {
        Account known = accounts.get(source);
        if (known == null) {
            known = understanding.account(reading(source), paths(source));
            accounts.put(source, known);
        }
        return known;
    }

    private Map<org.parley.extraction.Thing, String> paths(String source) {
        return cards.card(source).orElseThrow().paths();
    }

    @Override
    public boolean known(String path) {
        return cards.use(Keys.known(path)).isPresent();
    }

    @Override
    public SortedMap<String, Integer> labels(String path) {
        SortedMap<String, Integer> labels = new TreeMap<>();
        cards.uses(Keys.label(path, "")).forEach((label, use) -> labels.put(label, use.cards()));
        return labels;
    }

    @Override
    public SortedMap<String, String> forms(String path) {
        SortedMap<String, String> forms = new TreeMap<>();
        cards.uses(Keys.form(path, "")).forEach((form, use) -> forms.put(form, use.first()));
        return forms;
    }

    @Override
    public void close() {
        try {
            cards.close();
            papers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
