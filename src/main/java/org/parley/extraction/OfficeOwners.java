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

    private static final Words PARTS = Words.load("name-parts.txt");

    private final World world;
    private final Optional<String> home;
    /** How often the article names each party. */
    private final Map<String, Integer> named = new TreeMap<>();

    private final List<String> mainParties;

    /** The offices of an article written in a country: its people need no telling whose ministers theirs are. */
    OfficeOwners(List<Parse> parses, World world, Optional<String> home) {
        this.world = world;
        this.home = home;
        parses.forEach(p -> p.names().forEach(n -> n.party().ifPresent(id -> named.merge(id, 1, Integer::sum))));
        this.mainParties = mostNamed();
    }

    /** The party of an office: as said with it, else the only one in reach that can have such an office. */
    Optional<String> of(Parse parse, Title title) {
        if (title.party().isPresent()) {
            return title.party();
        }
        Optional<String> only =
                world.partyOfOffice(title.name()).filter(this::spokenOf).or(() -> ofCommission(parse, title));
        return only.isPresent() || !official(title) || PARTS.has("his", parse.lower(title.from() - 1))
                ? only
                : written(title).or(() -> inSentence(parse, title)).or(() -> home(title));
    }

    /** "the Commission's trade spokesperson", in a story on the European Union. */
    private Optional<String> ofCommission(Parse parse, Title title) {
        boolean commission = parse.lower(title.from() - 1).equals("'s")
                        && parse.lower(title.from() - 2).equals("commission")
                || title.name().startsWith("Commission ");
        return commission ? Optional.of("european-union").filter(this::spokenOf) : Optional.empty();
    }

    /** Whether a party that an article gives a person counts for more than what the reference data has. */
    boolean outweighs(String party, Human person) {
        Optional<Party.Kind> now = person.party().flatMap(world::party).map(Party::kind);
        return now.filter(k -> k == Party.Kind.BODY).isPresent()
                || world.party(party).filter(p -> p.kind() == Party.Kind.BLOC).isPresent();
    }

    /** Washington is full of foreign correspondents; elsewhere the officials without a party are those of the country. */
    private Optional<String> written(Title title) {
        return home.filter(p -> !p.equals("united-states") && can(p, title) && mainParties.contains(p));
    }

    private static boolean official(Title title) {
        String last = title.name().toLowerCase(Locale.ROOT).replaceAll(".* ", "");
        if (Words.TITLE.has("posted", last) && !last.equals("representative")) {
            return false;
        }
        return Words.TITLE.has("official", last) || title.name().startsWith("Minister") || ministry(title);
    }

    /** Whether only a country can have the office, and not the United States: their departments have secretaries. */
    private static boolean ministry(Title title) {
        return title.name().matches(".*\\b(Ministry|Minister|Premier|Vice-Premier)\\b.*") || title.ministry();
    }

    private Optional<String> inSentence(Parse parse, Title title) {
        Set<String> here = new TreeSet<>();
        parse.names().stream()
                .filter(n -> !Scene.locative(parse, n) && !Words.TITLE.has("other-side", parse.lower(n.from() - 1)))
                .forEach(n -> n.party().filter(p -> can(p, title)).ifPresent(here::add));
        return here.size() == 1 ? here.stream().findFirst() : Optional.empty();
    }

    private boolean can(String party, Title title) {
        if (title.name().endsWith("Commissioner")) {
            return party.equals("european-union");
        }
        if (title.name().endsWith("Trade Representative")) {
            return party.equals("united-states") || title.name().contains("International");
        }
        return !ministry(title) || !party.equals("united-states") && country(party);
    }

    private boolean country(String party) {
        return world.party(party).filter(p -> p.kind() == Party.Kind.COUNTRY).isPresent();
    }

    /** The only main party of the story that can have such an office, where not every party can. */
    private Optional<String> home(Title title) {
        boolean telling = ministry(title) || title.name().endsWith("Commissioner");
        List<String> able = mainParties.stream().filter(p -> can(p, title)).toList();
        return telling && able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
    }

    /** Whether the article names a party: an office that only one party has is not its in a story of two others. */
    private boolean spokenOf(String party) {
        return named.containsKey(party);
    }

    /** The three parties the article names most. */
    private List<String> mostNamed() {
        return named.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
