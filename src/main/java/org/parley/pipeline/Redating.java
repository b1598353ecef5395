package org.parley.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.extraction.Reading;
import org.parley.resolution.Dating;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;
import org.parley.store.Card;
import org.parley.store.Draft;

/** Dates articles without a date anew where articles that share a round with them have come or gone. */
final class Redating {
    private final Draft draft;
    private final Kit kit;
    private final State state;
    private final Map<String, List<Stop>> dated = new ConcurrentHashMap<>();

    /**
     * @param state with the articles that came, and without those that went
     */
    Redating(Draft draft, Kit kit, State state) {
        this.draft = draft;
        this.kit = kit;
        this.state = state;
    }

    private record Redated(Reading reading, Card card) {}

    /** Reads those again whose date is another now; answers their sources. */
    Set<String> run(Collection<String> cities) {
        Set<String> undated = new TreeSet<>();
        cities.forEach(city -> undated.addAll(state.cards().sources(Keys.undated(city))));
        Set<String> changed = new TreeSet<>();
        Iterator<String> sources = undated.iterator();
        kit.conveyor()
                .carry(
                        sources,
                        this::redate,
                        found -> found.ifPresent(redated -> {
                            draft.cards().keep(redated.reading());
                            draft.cards().put(redated.card());
                            changed.add(redated.card().source());
                        }));
        return changed;
    }

    private Optional<Redated> redate(String source) {
        Card card = state.cards().card(source).orElseThrow();
        Optional<LocalDate> date = Dating.date(card.stops(), this::dated);
        return date.equals(card.head().inferred())
                ? Optional.empty()
                : Optional.of(read(
                        card, kit.understanding().read(state.reading(source).article(), date), date));
    }

    private static Redated read(Card card, Reading reading, Optional<LocalDate> date) {
        return new Redated(reading, Keys.on(dated(card, reading, date)));
    }

    /** The card of an article that was read again with a date that was worked out. */
    static Card dated(Card card, Reading reading, Optional<LocalDate> date) {
        return card.with(card.head().dated(date)).with(Event.all(reading));
    }

    private List<Stop> dated(String city) {
        return dated.computeIfAbsent(city, name -> state.cards().stops(Keys.dated(name)).stream()
                .filter(stop -> stop.city().equals(name))
                .toList());
    }
}
