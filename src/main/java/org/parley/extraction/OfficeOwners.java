package org.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.language.Parse;
import org.parley.reference.Party;

/** Whose the offices of an article are, where an office is named without its party. */
final class OfficeOwners {
    private static final Words TITLES = Words.load("titles.txt");

    private final List<Parse> parses;
    private final World world;

    OfficeOwners(List<Parse> parses, World world) {
        this.parses = parses;
        this.world = world;
    }

    /** The party of an office: as said with it, else the only one that has such an office, else the only one its sentence names. */
    Optional<String> of(Parse parse, Title title) {
        if (title.party().isPresent()) {
            return title.party();
        }
        Optional<String> only = world.partyOfOffice(title.name()).filter(this::spokenOf);
        String last = title.name().toLowerCase(Locale.ROOT).replaceAll(".* ", "");
        boolean official = TITLES.has("official", last)
                || title.name().toLowerCase(Locale.ROOT).startsWith("minister");
        if (only.isPresent() || !official) {
            return only;
        }
        Set<String> named = new TreeSet<>();
        parse.names().forEach(n -> n.party().ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : home(last, title);
    }

    /** The only party of the story that can have such an office: only countries have ministers, and the United States none. */
    private Optional<String> home(String head, Title title) {
        List<String> main = mainParties();
        if (head.equals("commissioner")) {
            return main.contains("european-union") ? Optional.of("european-union") : Optional.empty();
        }
        boolean minister = head.equals("minister") || title.name().startsWith("Minister");
        List<String> able = main.stream()
                .filter(p -> !p.equals("united-states"))
                .filter(p -> world.party(p)
                        .filter(q -> q.kind() == Party.Kind.COUNTRY)
                        .isPresent())
                .toList();
        return minister && able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
    }

    /** Whether the article names a party: an office that only one party has is not its in a story of two others. */
    private boolean spokenOf(String party) {
        return parses.stream()
                .anyMatch(p -> p.names().stream().anyMatch(n -> n.party().equals(Optional.of(party))));
    }

    /** The three parties the article names most. */
    private List<String> mainParties() {
        Map<String, Integer> count = new TreeMap<>();
        parses.forEach(p -> p.names().forEach(n -> n.party().ifPresent(id -> count.merge(id, 1, Integer::sum))));
        return count.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
