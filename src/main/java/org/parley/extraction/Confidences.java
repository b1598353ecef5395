package org.parley.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.ontology.ShippedFile;

/** How often the facts of each pattern were right in stories that careful readers had read: {@code extraction/confidence.tsv}. */
final class Confidences implements Certainty {
    private static final int COLUMNS = 8;
    private static final Map<Relation, String> FACTS = Map.of(
            Relation.GOODS, "tariff-goods",
            Relation.STATUS, "tariff-status",
            Relation.EFFECTIVE, "tariff-effective",
            Relation.UNTIL, "tariff-until",
            Relation.AGREED, "truce-agreed",
            Relation.ANNOUNCED, "control-announced");

    private final Map<String, Double> confidence = new HashMap<>();

    private Confidences(String table) {
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("pattern\t"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == COLUMNS)
                .forEach(
                        cells -> confidence.put(key(cells[0], cells[1], cells[2]), Double.valueOf(cells[COLUMNS - 1])));
    }

    /** Those that ship with the program. */
    static Confidences load() {
        return new Confidences(ShippedFile.text(Confidences.class, "/extraction/confidence.tsv"));
    }

    /** The mean over what the claim says; a claim of which nothing was ever measured keeps what its pattern gave it. */
    @Override
    public double of(Claim claim) {
        OptionalDouble mean = claim.facts().stream()
                .map(fact -> measured(claim, fact))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? Math.round(mean.getAsDouble() * 100) / 100.0 : claim.confidence();
    }

    private Optional<Double> measured(Claim claim, Fact fact) {
        String name = name(fact);
        return List.of(claim.circumstance(), Circumstance.NAMED).stream()
                .map(circumstance -> confidence.get(key(claim.pattern(), name, circumstance.word())))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst();
    }

    /** What a fact is called in the gold files. */
    private static String name(Fact fact) {
        return fact.relation() == Relation.UNTIL && fact.subject() instanceof Thing.Truce
                ? "truce-until"
                : FACTS.getOrDefault(fact.relation(), fact.relation().name().toLowerCase(Locale.ROOT));
    }

    private static String key(String pattern, String fact, String circumstance) {
        return pattern + "\t" + fact + "\t" + circumstance;
    }
}
