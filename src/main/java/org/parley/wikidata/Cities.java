package org.parley.wikidata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.reference.Party;
import org.parley.reference.Place;
import org.parley.reference.Reference;

/** Which city a bare name means: towns the world over share their names, and not all of them stand in the tables. */
final class Cities {
    /** A city is what its bare name means if it has this many times the people of any other of the name. */
    private static final int FAR_LARGER = 4;

    /** Below this size the article must name the country too. */
    private static final long LARGE = 300_000;

    private final Map<String, Place> byId = new HashMap<>();
    private final Map<String, List<Place>> byName;
    private final Map<String, Party> countries;

    Cities(Reference reference) {
        List<Place> cities = reference.places().stream()
                .filter(p -> p.kind() == Place.Kind.CITY)
                .toList();
        cities.forEach(city -> byId.put(city.id(), city));
        byName = cities.stream().collect(Collectors.groupingBy(Place::label));
        countries = reference.parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }

    /** Why the name may mean another city; empty if nothing speaks for that. */
    Optional<String> doubt(String id, Collection<String> texts) {
        return Optional.ofNullable(byId.get(id)).flatMap(city -> doubt(city, texts));
    }

    private Optional<String> doubt(Place city, Collection<String> texts) {
        if (!texts.isEmpty() && texts.stream().allMatch(text -> names(text, city))) {
            return Optional.empty();
        }
        Optional<Place> rival = rival(city);
        if (rival.isPresent()) {
            return Optional.of("there is another city of this name, of like size, in " + country(rival.get()));
        }
        return city.capital() || city.population() >= LARGE
                ? Optional.empty()
                : Optional.of("a small city, and the article does not name " + country(city));
    }

    private Optional<Place> rival(Place city) {
        return byName.getOrDefault(city.label(), List.of()).stream()
                .filter(other -> !other.id().equals(city.id()))
                .filter(other -> other.population() * FAR_LARGER > city.population())
                .findFirst();
    }

    private String country(Place city) {
        return Optional.ofNullable(countries.get(city.party()))
                .map(Party::label)
                .orElse(city.party());
    }

    /** Whether a text names the country of a city, or its people. */
    private boolean names(String text, Place city) {
        return Optional.ofNullable(countries.get(city.party()))
                .filter(country -> Stream.concat(country.names().stream(), country.demonyms().stream())
                        .anyMatch(name -> has(text, name)))
                .isPresent();
    }

    private static boolean has(String text, String name) {
        return text.contains(name)
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }
}
