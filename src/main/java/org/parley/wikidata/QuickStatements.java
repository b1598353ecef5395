package org.parley.wikidata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.ontology.WD;

/**
 * Facts for Wikidata as commands of QuickStatements: each with the address of the article, the day it was retrieved and the
 * sentence. Only what is well supported and what Wikidata is not known to have.
 */
public final class QuickStatements {
    /** Least confidence of a claim that is worth telling others. */
    public static final double SURE = 0.8;

    private static final int LONGEST_QUOTATION = 400;
    private static final String PROPERTY = "http://www.wikidata.org/prop/";
    private static final Map<String, String> NAMES = Map.of(
            "P39", "position held",
            "P276", "location",
            "P17", "country",
            "P710", "participant",
            "P1344", "participant in",
            "P488", "chairperson",
            "P580", "start time",
            "P582", "end time",
            "P585", "point in time");

    private final Graph known;
    private final LocalDate retrieved;

    /** @param known what Wikidata is known to have */
    public QuickStatements(Snapshot known, LocalDate retrieved) {
        this.known = known.graph();
        this.retrieved = retrieved;
    }

    /**
     * A fact, told or passed over.
     *
     * @param command the line for QuickStatements; empty if there is none
     * @param explanation what it says and on what ground, or why it is passed over
     */
    public record Line(Optional<String> command, String explanation, String claim) {}

    /** A line for each different fact, in the order given; of facts that say the same the first counts. */
    public List<Line> of(List<ClaimedFact> facts) {
        List<ClaimedFact> told = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (ClaimedFact fact : facts) {
            Optional<String> against = against(fact);
            if (told.stream().anyMatch(fact::saysTheSame)) {
                continue;
            }
            if (against.isEmpty()) {
                told.add(fact);
                lines.add(new Line(Optional.of(command(fact, facts)), explained(fact) + ground(fact), fact.claim()));
            } else {
                lines.add(
                        new Line(Optional.empty(), explained(fact) + ": passed over, " + against.get(), fact.claim()));
            }
        }
        return lines;
    }

    private Optional<String> against(ClaimedFact fact) {
        if (fact.value().isEmpty() && fact.date().isEmpty()) {
            return Optional.of(fact.valueLabel() + " has no link to Wikidata");
        } else if (has(fact)) {
            return Optional.of("Wikidata has it already");
        } else if (fact.url().filter(QuickStatements::address).isEmpty()) {
            return Optional.of("the article has no address to refer to");
        } else if (fact.confidence() < SURE) {
            return Optional.of("the claim is not sure enough");
        }
        return Optional.empty();
    }

    private static boolean address(String url) {
        return url.matches("https?://[^\\s\"<>|]{3,500}");
    }

    private boolean has(ClaimedFact fact) {
        Node subject = entity(fact.subject());
        if (fact.value().isEmpty()) {
            return known.contains(subject, node("direct/" + fact.property()), Node.ANY);
        }
        Node value = entity(fact.value().get());
        return known.contains(subject, node("direct/" + fact.property()), value)
                || known.stream(subject, node(fact.property()), Node.ANY)
                        .anyMatch(
                                held -> known.contains(held.getObject(), node("statement/" + fact.property()), value));
    }

    private static Node entity(String id) {
        return NodeFactory.createURI(WD.iri(id));
    }

    private static Node node(String property) {
        return NodeFactory.createURI(PROPERTY + property);
    }

    private String command(ClaimedFact fact, List<ClaimedFact> all) {
        List<String> parts = new ArrayList<>();
        parts.add(fact.subject());
        parts.add(property(fact, all));
        parts.add(fact.value().orElseGet(() -> time(fact.date().orElseThrow())));
        if (fact.property().equals("P39")
                && fact.published().filter(day -> day.length() == 10).isPresent()) {
            parts.add("P585");
            parts.add(time(fact.published().get()));
        }
        parts.add("S854");
        parts.add("\"" + fact.url().orElseThrow() + "\"");
        parts.add("S813");
        parts.add(time(retrieved.toString()));
        parts.add("S1683");
        parts.add("en:\"" + quotation(fact.sentence()) + "\"");
        return String.join("\t", parts);
    }

    /** What begins on a day and is not told to end on another took place on that day. */
    private static String property(ClaimedFact fact, List<ClaimedFact> all) {
        boolean ends = all.stream()
                .anyMatch(other -> other.property().equals("P582")
                        && other.subject().equals(fact.subject())
                        && !other.date().equals(fact.date()));
        return fact.property().equals("P580") && !ends ? "P585" : fact.property();
    }

    /** A time of QuickStatements: the moment, and to which unit it is exact. */
    private static String time(String iso) {
        return switch (iso.length()) {
            case 4 -> "+" + iso + "-01-01T00:00:00Z/9";
            case 7 -> "+" + iso + "-01T00:00:00Z/10";
            default -> "+" + iso + "T00:00:00Z/11";
        };
    }

    /** QuickStatements cannot escape a quotation mark, and takes a tab or two bars for the end of a part. */
    private static String quotation(String sentence) {
        String plain = sentence.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replaceAll("(^|[\\s(\\[])\"", "$1\u201c")
                .replace('"', '\u201d')
                .replace("||", "| |")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_QUOTATION
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTATION - 1)) + "\u2026";
    }

    private static String explained(ClaimedFact fact) {
        return fact.subjectLabel() + " (" + fact.subject() + "), " + NAMES.getOrDefault(fact.property(), "")
                + " (" + fact.property() + "): "
                + fact.date()
                        .orElseGet(() -> fact.valueLabel()
                                + fact.value().map(id -> " (" + id + ")").orElse(""));
    }

    private static String ground(ClaimedFact fact) {
        return ", as " + fact.url().orElse("") + " says: "
                + fact.sentence().replaceAll("\\s+", " ").strip();
    }
}
