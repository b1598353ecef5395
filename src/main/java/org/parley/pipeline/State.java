package org.parley.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.extraction.Reading;
import org.parley.resolution.Account;
import org.parley.resolution.Block;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Cards;
import org.parley.store.PaperView;

/** All articles of a graph at one moment of a change: before it, or after. Safe for use by many threads. */
final class State implements Library, AutoCloseable {
    private static final int REMEMBERED = 2_000;

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
        return Things.block(name, cards.events(Keys.block(name)));
    }

    @Override
    public List<String> firsts(String path, int most) {
        return cards.firsts(Keys.about(path), most);
    }

    @Override
    public Optional<LocalDate> inferred(String source) {
        return cards.head(source).flatMap(Card.Head::inferred);
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
