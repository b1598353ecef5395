package org.parley.wikidata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds things of the graph in Wikidata. An entity is accepted only if its score is high and no other comes near; what fits less
 * well is left open, and what cannot be the thing is rejected.
 */
public final class Linker {
    /** Least score of an accepted entity. */
    public static final double THRESHOLD = 0.8;

    /** Least lead of an accepted entity over the next. */
    public static final double MARGIN = 0.15;

    private static final double WORTH_A_LOOK = 0.5;
    private static final int TOO_MANY_FAILURES = 3;

    private final Catalogue catalogue;

    public Linker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was decided, and the day its ground was found. */
    public record Dated(Decision decision, LocalDate found) {}

    /**
     * Decides on things, in their order.
     *
     * @param trouble hears of each thing that could not be asked for; after several in a row the rest is not asked
     */
    public List<Dated> link(List<Profile> profiles, BiConsumer<Profile, WebProblem> trouble) {
        List<Dated> decisions = new ArrayList<>();
        int failures = 0;
        for (Profile profile : profiles) {
            try {
                decisions.addAll(decide(profile));
                failures = 0;
            } catch (WebProblem problem) {
                trouble.accept(profile, problem);
                if (++failures >= TOO_MANY_FAILURES) {
                    break;
                }
            }
        }
        return decisions;
    }

    private List<Dated> decide(Profile profile) {
        Catalogue.Findings findings = catalogue.find(profile);
        List<Candidate> candidates = findings.found().stream()
                .map(found -> Scoring.of(profile, found))
                .sorted(Comparator.comparing(Candidate::score).reversed().thenComparing(Candidate::id))
                .toList();
        double best = candidates.isEmpty() ? 0 : candidates.get(0).score();
        double next = candidates.size() < 2 ? 0 : candidates.get(1).score();
        boolean clear = best >= THRESHOLD && best - next >= MARGIN - 1e-9;
        List<Dated> decisions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Verdict verdict = verdict(candidates.get(i), i == 0, clear);
            decisions.add(new Dated(
                    new Decision(
                            profile.path(), profile.label(), candidates.get(i), verdict, Decision.SEARCH, List.of()),
                    findings.retrieved()));
        }
        return decisions;
    }

    private static Verdict verdict(Candidate candidate, boolean first, boolean clear) {
        if (clear) {
            return first ? Verdict.ACCEPTED : Verdict.REJECTED;
        }
        return candidate.score() >= WORTH_A_LOOK ? Verdict.UNDECIDED : Verdict.REJECTED;
    }
}
