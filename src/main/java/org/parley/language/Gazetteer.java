package org.parley.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** Diacritical marks, which are parted from their letters to be left out. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final NameTree names = new NameTree();
    private final Set<String> careful = Set.copyOf(Lexicon.lines("careful-names.txt"));

    public Gazetteer(Reference reference) {
        reference.parties().forEach(this::addParty);
        reference.places().forEach(this::addPlace);
        reference.summits().forEach(this::addSummit);
        reference.organisations().forEach(this::addOrganisation);
        reference.people().forEach(this::addPerson);
        reference.topics().forEach(this::addTopic);
    }

    /** The longest known name whose first word is token {@code at}. */
    Optional<Mention> at(List<Token> tokens, int at) {
        return names.after(fold(tokens.get(at).lower())).flatMap(name -> longest(name, tokens, at, at + 1));
    }

    /** The longest name that begins with the words of {@code name}, which stand in {@code [at, end)}. */
    private static Optional<Mention> longest(NameTree name, List<Token> tokens, int at, int end) {
        Optional<Mention> longer = name.isLast() ? Optional.empty() : longer(name, tokens, at, end);
        return longer.isPresent() ? longer : mention(name, tokens, at, end);
    }

    /** Hyphens between words are passed over. */
    private static Optional<Mention> longer(NameTree name, List<Token> tokens, int at, int end) {
        int next = end;
        while (next < tokens.size() && tokens.get(next).form().equals("-")) {
            next++;
        }
        if (next >= tokens.size()) {
            return Optional.empty();
        }
        int to = next + 1;
        return name.after(fold(tokens.get(next).lower())).flatMap(more -> longest(more, tokens, at, to));
    }

    /** Topics stand in lower case, names in capitals: "turkey" is no country, and "us" no party. */
    private static Optional<Mention> mention(NameTree name, List<Token> tokens, int at, int end) {
        boolean capital = capitals(tokens, at, end);
        boolean shout = name.isShort() && isUpperCase(tokens.get(at).form());
        List<Mention.Reading> fitting = name.readings().stream()
                .filter(r -> capital || r.kind() == Kind.TOPIC || r.kind() == Kind.GOODS)
                .filter(r -> !name.isShort() || shout || !isWrittenInCapitals(r.kind()))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Mention(at, end, fitting));
    }

    private static boolean isUpperCase(String form) {
        return form.equals(form.toUpperCase(Locale.ROOT));
    }

    private static boolean capitals(List<Token> tokens, int at, int end) {
        for (int i = at; i < end; i++) {
            if (tokens.get(i).capitalised()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name of so few letters is an abbreviation. */
    private static boolean isWrittenInCapitals(Kind kind) {
        return switch (kind) {
            case PERSON, CITY, TOPIC, GOODS -> false;
            default -> true;
        };
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
        names.add(words, new Mention.Reading(kind, id));
    }

    private boolean tooCommon(List<String> words, Kind kind) {
        return switch (kind) {
            case PERSON -> words.size() == 1;
            case CITY, SITE, ORGANISATION, SUMMIT -> careful.contains(String.join(" ", words));
            default -> false;
        };
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
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return lower;
    }
}
