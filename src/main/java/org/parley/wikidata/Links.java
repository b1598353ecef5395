package org.parley.wikidata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that was decided on links, in {@link Decision#ORDER}: of each thing at most one entity is accepted.
 *
 * <p>What a person decided wins over the reference data, and both over a search. Where two of one rank would link a thing to
 * different entities, neither is accepted.
 */
public record Links(List<Decision> decisions) {
    public static final Links NONE = new Links(List.of());

    private static final List<String> RANKS = List.of(Decision.HAND, Decision.REFERENCE, Decision.SEARCH);

    public Links {
        decisions = decisions.stream().sorted(Decision.ORDER).toList();
    }

    /** The decisions of several sources as one, those of the higher rank first. */
    public static Links of(Collection<Decision> all) {
        SortedMap<String, List<Decision>> byThing =
                all.stream().collect(Collectors.groupingBy(Decision::path, TreeMap::new, Collectors.toList()));
        return new Links(byThing.values().stream()
                .flatMap(decisions -> settled(decisions).stream())
                .toList());
    }

    private static List<Decision> settled(List<Decision> decisions) {
        List<Decision> settled = new ArrayList<>();
        for (String rank : RANKS) {
            List<Decision> here = decisions.stream()
                    .filter(d -> d.rule().equals(rank))
                    .distinct()
                    .toList();
            boolean tie = here.stream()
                            .filter(Decision::accepted)
                            .map(d -> d.candidate().id())
                            .distinct()
                            .count()
                    > 1;
            boolean taken = settled.stream().anyMatch(Decision::accepted);
            here.stream()
                    .filter(d -> settled.stream().noneMatch(d::sameLink))
                    .forEach(d -> settled.add(d.accepted() && (tie || taken) ? opened(d, taken) : d));
        }
        return settled;
    }

    private static Decision opened(Decision decision, boolean taken) {
        Candidate old = decision.candidate();
        String why = taken ? "another entity was accepted; " : "two entities fit alike; ";
        return new Decision(
                decision.path(),
                decision.label(),
                new Candidate(old.id(), old.label(), old.score(), why + old.reason()),
                taken ? Verdict.REJECTED : Verdict.UNDECIDED,
                decision.rule(),
                decision.from());
    }

    /** The decisions that the reference data must follow: those against links, and those that a person took. */
    public List<Decision> rulings() {
        return decisions.stream().filter(d -> !d.accepted() || d.byHand()).toList();
    }

    /** The decisions on each thing, by its path. */
    public Map<String, Links> byThing() {
        return decisions.stream()
                .collect(Collectors.groupingBy(
                        Decision::path, Collectors.collectingAndThen(Collectors.toList(), Links::new)));
    }

    /** Whether a link that some table has was decided against, or not decided. */
    public boolean withholds(String path, String id) {
        return decisions.stream()
                .anyMatch(d -> d.path().equals(path)
                        && (d.candidate().id().equals(id) ? !d.accepted() : d.accepted() && d.byHand()));
    }
}
