package org.parley.pipeline;

import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.corpus.Sketch;
import org.parley.resolution.Account;
import org.parley.resolution.Assertion;
import org.parley.resolution.Statement;
import org.parley.resolution.Value;
import org.parley.store.Card;

/** The words by which cards are found. */
final class Keys {
    private Keys() {}

    /** Of articles that share a sequence of words. */
    static String sketch(int value) {
        return "sketch\t" + value;
    }

    /** Of articles with a date that tell of a round in a city. */
    static String dated(String city) {
        return "dated\t" + city;
    }

    /** Of articles without a date that tell of a round in a city. */
    static String undated(String city) {
        return "undated\t" + city;
    }

    /** Of articles with events of a block. */
    static String block(String name) {
        return "block\t" + name;
    }

    /** Of articles that claim something about a thing. */
    static String about(String path) {
        return "about\t" + path;
    }

    /** Of articles that speak of a thing, as what a claim is about or as what it says of another. */
    static String spoken(String path) {
        return "spoken\t" + path;
    }

    /** Of articles that speak of a thing of the reference data. */
    static String known(String path) {
        return "known\t" + path;
    }

    /** Of articles that call a thing so. */
    static String label(String path, String label) {
        return "label\t" + path + "\t" + label;
    }

    /** Of articles that name a person so and claim something of them. */
    static String form(String path, String form) {
        return "form\t" + path + "\t" + form;
    }

    /** Of copies of an article. */
    static String voice(String source) {
        return "voice\t" + source;
    }

    /** The keys of a card that come from the article alone. */
    static SortedSet<String> of(Card card) {
        SortedSet<String> keys = new TreeSet<>();
        sketch(card).keyValues().forEach(value -> keys.add(sketch(value)));
        boolean dated = card.head().published().isPresent();
        card.stops().forEach(stop -> keys.add(dated ? dated(stop.city()) : undated(stop.city())));
        card.events().forEach(event -> keys.add(block(event.block())));
        if (!card.head().voice().equals(card.source())) {
            keys.add(voice(card.head().voice()));
        }
        return keys;
    }

    /** The card, found by the keys that come from the article alone. */
    static Card on(Card card) {
        return card.keyed(of(card));
    }

    /** The keys that come from what the article adds to the graph. */
    static SortedSet<String> of(Account account) {
        SortedSet<String> keys = new TreeSet<>();
        account.about().forEach(path -> keys.add(about(path)));
        account.known().forEach(path -> keys.add(known(path)));
        account.labels().forEach((path, labels) -> labels.forEach(label -> keys.add(label(path, label))));
        account.forms().forEach((path, forms) -> forms.forEach(form -> keys.add(form(path, form))));
        spoken(account).forEach(path -> keys.add(spoken(path)));
        return keys;
    }

    /** Paths of all things that an article speaks of in what it does not deny. */
    static SortedSet<String> spoken(Account account) {
        SortedSet<String> paths = new TreeSet<>(account.about());
        account.assertions().stream()
                .filter(assertion -> !assertion.denied())
                .map(Assertion::statements)
                .flatMap(statements -> statements.stream().map(Statement::value))
                .forEach(value -> {
                    if (value instanceof Value.Thing thing) {
                        paths.add(thing.path());
                    }
                });
        return paths;
    }

    static Sketch sketch(Card card) {
        return sketch(card.head(), card.sample());
    }

    static Sketch sketch(Card.Head head, Card.Sample sample) {
        return Sketch.kept(head.source(), head.published(), sample.values(), sample.count());
    }
}
