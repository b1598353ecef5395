package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.extraction.Thing;
import org.parley.ontology.TD;

/** What follows from the rounds of one series of talks: their labels, their parties, their order. */
public final class Series {
    private final Block block;
    private final Archive archive;
    private final String talks;
    private final List<String> parties;
    private final String label;
    private final List<Inference> inferences = new ArrayList<>();

    private Series(Block block, Archive archive, Namebook names) {
        this.block = block;
        this.archive = archive;
        this.talks = block.name().substring("round/".length());
        this.parties = parties();
        this.label = parties.isEmpty()
                ? "Trade talks"
                : String.join("–", parties.stream().map(names::party).toList()) + " trade talks";
    }

    /** What follows from a block; nothing if it is not one of rounds. */
    public static List<Inference> of(Block block, Archive archive, Namebook names) {
        if (!block.name().startsWith("round/") || block.paths().isEmpty()) {
            return List.of();
        }
        Series series = new Series(block, archive, names);
        block.paths().forEach(series::round);
        series.chain();
        return List.copyOf(series.inferences);
    }

    /** The parties that give the talks their name. */
    private List<String> parties() {
        return block.paths().values().stream()
                .flatMap(List::stream)
                .map(Event::parties)
                .filter(parties -> String.join("-", parties).equals(talks))
                .min(Comparator.comparing(List::toString))
                .orElse(List.of());
    }

    private void round(String path, List<Event> events) {
        List<Assertion> grounds = Grounds.of(path, archive);
        if (grounds.isEmpty()) {
            return;
        }
        if (!archive.known(path)) {
            inferences.add(new Inference("label", grounds, List.of(labelled(path, label(path, events)))));
        }
        Inference joined = new Inference("talks-of-parties", grounds, talks(path));
        inferences.add(joined);
        if (events.stream().allMatch(event -> event.parties().isEmpty()) && !parties.isEmpty()) {
            inferences.add(new Inference("parties-of-talks", List.of(), List.of(joined), parties(path)));
        }
    }

    private String label(String path, List<Event> events) {
        Optional<String> place =
                events.stream().map(Event::place).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return label
                + place.map(p -> ", " + p).orElse("")
                + Rounds.ordinal(events)
                        .filter(o -> place.isEmpty())
                        .map(o -> ", round " + o)
                        .orElse("")
                + month(path);
    }

    private static String month(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.matches("\\d{4}-\\d{2}.*") ? " " + last.substring(0, 7) : "";
    }

    private List<Statement> talks(String path) {
        String series = "talks/" + talks;
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(path, TD.inTalks, new Value.Thing(series)));
        statements.add(new Statement(series, RDF.type, new Value.Term(TD.Talks)));
        statements.add(labelled(series, label));
        statements.addAll(parties(series));
        return statements;
    }

    private static Statement labelled(String path, String label) {
        return new Statement(path, RDFS.label, new Value.Text(label, true));
    }

    /** A round told of without its parties has those of its talks. */
    private List<Statement> parties(String path) {
        return parties.stream()
                .map(party -> new Statement(path, TD.party, new Value.Thing("party/" + party)))
                .toList();
    }

    // ---- the order of the rounds

    private void chain() {
        NavigableMap<Integer, String> chain = new TreeMap<>();
        block.paths().forEach((path, events) -> Rounds.ordinal(events).ifPresent(o -> chain.putIfAbsent(o, path)));
        // A round that has a number already keeps it: with two, it would come before itself.
        listed().forEach((path, number) -> {
            if (!chain.containsValue(path)) {
                chain.putIfAbsent(number, path);
            }
        });
        chain.forEach((number, path) -> previous(chain, number, path));
    }

    /** An article that calls a round the fifth and lists four earlier ones tells the number of each. */
    private Map<String, Integer> listed() {
        Map<String, Integer> found = new TreeMap<>();
        bySource().forEach((source, rounds) -> {
            List<String> earlier = earlier(rounds);
            for (int i = 0; i < earlier.size(); i++) {
                if (found.putIfAbsent(earlier.get(i), i + 1) == null) {
                    number(source, earlier.get(i), numbered(rounds).orElseThrow(), i + 1);
                }
            }
        });
        return found;
    }

    private void number(String source, String path, String numbered, int number) {
        Account account = archive.account(source);
        List<Assertion> from = new ArrayList<>(account.about(path));
        from.addAll(account.about(numbered));
        inferences.add(new Inference(
                "ordinal-from-order",
                from.stream().distinct().toList(),
                List.of(new Statement(path, TD.ordinal, new Value.Count(number)))));
    }

    private Map<String, Map<String, Event>> bySource() {
        Map<String, Map<String, Event>> rounds = new TreeMap<>();
        block.paths()
                .forEach((path, events) ->
                        events.forEach(event -> rounds.computeIfAbsent(event.source(), source -> new LinkedHashMap<>())
                                .putIfAbsent(path, event)));
        return rounds;
    }

    private static Optional<String> numbered(Map<String, Event> rounds) {
        return rounds.entrySet().stream()
                .filter(round -> round.getValue().ordinal().isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The other rounds an article lists, in order, if they are as many as its numbered one needs; else none. */
    private static List<String> earlier(Map<String, Event> rounds) {
        Optional<String> numbered = numbered(rounds);
        int number = numbered.flatMap(path -> Optional.ofNullable(rounds.get(path)))
                .flatMap(Event::ordinal)
                .orElse(0);
        return number > 1 && rounds.size() == number ? inOrder(rounds, numbered.orElseThrow()) : List.of();
    }

    /** By date where all have one, else in the order in which the article lists them. */
    private static List<String> inOrder(Map<String, Event> rounds, String numbered) {
        List<Map.Entry<String, Event>> others = rounds.entrySet().stream()
                .filter(round -> !round.getKey().equals(numbered))
                .toList();
        boolean dated =
                others.stream().allMatch(round -> round.getValue().start().isPresent());
        Comparator<Map.Entry<String, Event>> order = dated
                ? Comparator.comparing(round -> round.getValue().start().orElseThrow())
                : Comparator.comparing(round -> ((Thing.Round) round.getValue().thing()).number());
        return others.stream().sorted(order).map(Map.Entry::getKey).toList();
    }

    private void previous(NavigableMap<Integer, String> chain, int number, String path) {
        Optional.ofNullable(chain.get(number - 1))
                .filter(before -> !before.equals(path))
                .ifPresent(before -> {
                    List<Assertion> from = new ArrayList<>(Grounds.of(path, archive));
                    from.addAll(Grounds.of(before, archive));
                    inferences.add(new Inference(
                            "previous-by-ordinal",
                            from.stream().distinct().toList(),
                            List.of(new Statement(path, TD.previousRound, new Value.Thing(before)))));
                });
    }
}
