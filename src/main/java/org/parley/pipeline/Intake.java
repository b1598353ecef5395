package org.parley.pipeline;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.corpus.Article;
import org.parley.corpus.Page;
import org.parley.corpus.PageReader;
import org.parley.corpus.Sketch;
import org.parley.extraction.Reading;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Cards;
import org.parley.store.Draft;

/** Takes in articles: reads those that are new or have changed, and keeps what was read. */
final class Intake {
    /** After so many articles what was read is made to last. */
    private static final int SAVE = 2_000;

    private final Draft draft;
    private final Kit kit;
    private final CardView before;
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private int unsaved;

    /**
     * @param before cards of articles that need not be read again
     */
    Intake(Draft draft, Kit kit, CardView before) {
        this.draft = draft;
        this.kit = kit;
        this.before = before;
    }

    /** An article and what was read in it, unless it is as it was. */
    private record Taken(String source, Optional<Reading> reading, Optional<Card> card) {}

    /** Takes in all pages of one folder. */
    void take(Iterator<Page> pages, String root) {
        kit.conveyor().carry(pages, page -> read(page, root), taken -> taken.ifPresent(this::keep));
    }

    /** Reads articles again that are in the store already. */
    void again(Iterator<String> sources, State state) {
        kit.conveyor()
                .carry(
                        sources,
                        source -> {
                            Article article = state.reading(source).article();
                            Card.Head head = state.cards().head(source).orElseThrow();
                            return read(article, head.root(), head.hash());
                        },
                        this::keep);
    }

    private Optional<Taken> read(Page page, String root) {
        return PageReader.read(page, kit.notices()).map(article -> {
            String hash = Inputs.hash(article);
            boolean same = before.head(article.source())
                    .filter(head -> head.hash().equals(hash) && head.root().equals(root))
                    .isPresent();
            return same ? new Taken(article.source(), Optional.empty(), Optional.empty()) : read(article, root, hash);
        });
    }

    private Taken read(Article article, String root, String hash) {
        Reading reading = kit.understanding().read(article, article.details().published());
        reading.notices().forEach(kit.notices());
        return new Taken(article.source(), Optional.of(reading), Optional.of(Keys.on(card(reading, root, hash))));
    }

    /** The card of an article that stands by itself, without keys. */
    static Card card(Reading reading, String root, String hash) {
        Article article = reading.article();
        Sketch sketch = Sketch.of(article);
        Card.Head head = new Card.Head(
                article.source(), root, hash, article.details().published(), Optional.empty(), article.source());
        return new Card(
                head,
                new Card.Sample(sketch.sample(), sketch.count()),
                Stop.all(reading),
                Event.all(reading),
                Map.of(),
                new TreeSet<>());
    }

    private void keep(Taken taken) {
        kit.progress().step();
        seen.add(taken.source());
        if (taken.reading().isEmpty()) {
            return;
        }
        Cards cards = draft.cards();
        cards.keep(taken.reading().get());
        cards.put(taken.card().orElseThrow());
        changed.add(taken.source());
        if (++unsaved >= SAVE) {
            draft.saveCards();
            unsaved = 0;
        }
    }

    /** Sources of the articles that were read, in order. */
    Set<String> changed() {
        return changed;
    }

    /** Sources of all articles that were met, in order. */
    Set<String> seen() {
        return seen;
    }
}
