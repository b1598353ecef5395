package org.parley.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.corpus.Span;
import org.parley.language.Mention.Kind;
import org.parley.reference.KnownPerson;
import org.parley.reference.Organisation;
import org.parley.reference.Party;
import org.parley.reference.Place;
import org.parley.reference.Reference;
import org.parley.reference.SummitSeries;
import org.parley.reference.Topic;

/** All known names, ready to be found in a sentence: the longest name that begins at a token wins. */
public final class Gazetteer {
    private record Entry(List<String> words, List<Mention.Reading> readings) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Set<String> careful = Set.copyOf(Lexicon.lines("careful-names.txt"));

    public Gazetteer(Reference reference) {
        reference.parties().forEach(this::addParty);
        reference.places().forEach(this::addPlace);
        reference.summits().forEach(this::addSummit);
        reference.organisations().forEach(this::addOrganisation);
        reference.people().forEach(this::addPerson);
        reference.topics().forEach(this::addTopic);
        byFirstWord
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry e) -> -e.words().size())));
    }

    /** The longest known name whose first word is token {@code at}. */
    Optional<Mention> at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        for (Entry entry : byFirstWord.getOrDefault(fold(token.lower()), List.of())) {
            int end = match(entry, tokens, at);
            if (end > 0) {
                List<Mention.Reading> fitting = fitting(entry, tokens, at, end);
                if (!fitting.isEmpty()) {
                    return Optional.of(new Mention(at, end, fitting));
                }
            }
        }
        return Optional.empty();
    }

    /** End of the match, or -1. Hyphens between words are passed over on both sides. */
    private static int match(Entry entry, List<Token> tokens, int at) {
        int token = at;
        for (String word : entry.words()) {
            while (token > at
                    && token < tokens.size()
                    && tokens.get(token).form().equals("-")) {
                token++;
            }
            if (token >= tokens.size() || !fold(tokens.get(token).lower()).equals(word)) {
                return -1;
            }
            token++;
        }
        return token;
    }

    /** Topics stand in lower case, names in capitals: "turkey" is no country, and "us" no party. */
    private static List<Mention.Reading> fitting(Entry entry, List<Token> tokens, int at, int end) {
        boolean capital = capitals(tokens, at, end);
        return entry.readings().stream()
                .filter(r -> capital || r.kind() == Kind.TOPIC || r.kind() == Kind.GOODS)
                .filter(r -> !abbreviation(entry, r)
                        || tokens.get(at).form().equals(tokens.get(at).form().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static boolean capitals(List<Token> tokens, int at, int end) {
        for (int i = at; i < end; i++) {
            if (tokens.get(i).capitalised()) {
                return true;
            }
        }
        return false;
    }

    private static boolean abbreviation(Entry entry, Mention.Reading reading) {
        return entry.words().size() == 1
                && entry.words().get(0).length() <= 3
                && reading.kind() != Kind.PERSON
                && reading.kind() != Kind.CITY
                && reading.kind() != Kind.TOPIC
                && reading.kind() != Kind.GOODS;
    }

    private void addParty(Party party) {
        party.names().forEach(name -> add(name, Kind.PARTY, party.id()));
        add(party.label(), Kind.PARTY, party.id());
        party.demonyms().forEach(name -> add(name, Kind.DEMONYM, party.id()));
        party.metonyms().forEach(name -> add(name, Kind.METONYM, party.id()));
    }

    private void addPlace(Place place) {
        Kind kind = place.kind() == Place.Kind.CITY ? Kind.CITY : Kind.SITE;
        add(place.label(), kind, place.id());
        place.names().forEach(name -> add(name, kind, place.id()));
    }

    private void addSummit(SummitSeries summit) {
        add(summit.label(), Kind.SUMMIT, summit.id());
        summit.names().forEach(name -> add(name, Kind.SUMMIT, summit.id()));
    }

    private void addOrganisation(Organisation organisation) {
        add(organisation.label(), Kind.ORGANISATION, organisation.id());
        organisation.names().forEach(name -> add(name, Kind.ORGANISATION, organisation.id()));
    }

    private void addPerson(KnownPerson person) {
        add(person.label(), Kind.PERSON, person.id());
        person.names().forEach(name -> add(name, Kind.PERSON, person.id()));
    }

    private void addTopic(Topic topic) {
        Kind kind = topic.goods() ? Kind.GOODS : Kind.TOPIC;
        add(topic.label(), kind, topic.id());
        topic.names().forEach(name -> add(name, kind, topic.id()));
    }

    private void add(String name, Kind kind, String id) {
        List<String> words = words(name);
        if (words.isEmpty() || tooCommon(words, kind)) {
            return;
        }
        Mention.Reading reading = new Mention.Reading(kind, id);
        List<Entry> entries = byFirstWord.computeIfAbsent(words.get(0), key -> new ArrayList<>());
        for (Entry entry : entries) {
            if (entry.words().equals(words)) {
                addReading(entry, reading);
                return;
            }
        }
        entries.add(new Entry(words, new ArrayList<>(List.of(reading))));
    }

    private boolean tooCommon(List<String> words, Kind kind) {
        return switch (kind) {
            case PERSON -> words.size() == 1;
            case CITY, SITE, ORGANISATION, SUMMIT -> careful.contains(String.join(" ", words));
            default -> false;
        };
    }

    private static void addReading(Entry entry, Mention.Reading reading) {
        if (!entry.readings().contains(reading)) {
            entry.readings().add(reading);
        }
    }

    private static List<String> words(String name) {
        return Tokenizer.tokens(name, new Span(0, name.length())).stream()
                .filter(t -> !t.form().equals("-"))
                .map(t -> fold(t.lower()))
                .toList();
    }

    /** A lower-case word without accents. */
    public static String fold(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            }
        }
        return lower;
    }
}
