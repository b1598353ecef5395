package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;
import org.parley.language.VerbGroup.Form;

/** Reads what has become of a tariff: from the adjectives before it and the verb it depends on. */
final class TariffStatuses {
    private static final Set<String> ABOUT = Set.of("about", "around", "roughly", "some", "the", "its");
    private static final Set<String> ADJECTIVE_ANNOUNCED = Words.TARIFF.list("adjective-announced");
    private static final Set<String> ADJECTIVE_IN_FORCE = Words.TARIFF.list("adjective-in-force");
    private static final Set<String> ADJECTIVE_THREATENED = Words.TARIFF.list("adjective-threatened");
    private static final Set<String> FORCE_VERBS = Words.TARIFF.list("force-verbs");
    private static final Set<String> SHARE = Words.TARIFF.list("share-words");
    private static final Set<String> CHANGES = Set.of("raised", "reduced", "suspended", "removed");
    private static final Set<String> PLANNED = Set.of("planned", "scheduled", "threatened");
    private static final Set<String> PLANS = Words.TARIFF.list("deeds");
    private static final Set<String> PUT_OFF = Set.of("suspended", "removed");
    private static final Set<String> TAKEN_BACK = Words.TARIFF.list("taken-back");
    private static final Set<String> IMPOSITIONS = Words.TARIFF.list("impositions");
    private static final Set<String> CUTS = Set.of("cut", "reduction", "decrease");
    private static final Set<String> RISES = Set.of("hike", "increase", "rise");
    private static final Set<String> REACHING = Words.TARIFF.list("reaching");
    private static final Set<String> STILL = Words.TARIFF.list("still");
    private static final Set<String> STAYING = Words.TARIFF.list("staying");

    private final Story story;
    private final StatusVerbs verbs;
    private final Attributives attributives;

    TariffStatuses(Story story, StatusVerbs verbs) {
        this.story = story;
        this.verbs = verbs;
        this.attributives = new Attributives(verbs);
    }

    TariffStatus of(List<BoundRate> bounds, int index) {
        BoundRate bound = bounds.get(index);
        Parse parse = story.parse(bound.sentence());
        if (old(parse, bound.rate())) {
            return TariffStatus.of("in-force");
        }
        int c = Clauses.around(parse, bound);
        if (c < 0) {
            return adjective(bound).orElse(TariffStatus.NAMED);
        }
        Clause clause = parse.clauses().get(c);
        TariffStatus main = byClause(parse, clause, bound);
        if (main.denied()) {
            return main;
        }
        return givenUp(parse, clause)
                .or(() -> adjective(bound))
                .or(() -> change(parse, bound))
                .or(() -> main.status().isEmpty() && imposition(parse, bound)
                        ? Optional.of(TariffStatus.of("imposed"))
                        : Optional.empty())
                .orElseGet(() -> CHANGES.contains(main.status().orElse("")) ? main : described(parse, bound, main));
    }

    private TariffStatus described(Parse parse, BoundRate bound, TariffStatus main) {
        return attributives
                .of(parse, bound)
                .map(clause -> byClause(parse, clause, bound))
                .filter(described -> described.status().isPresent())
                .orElse(main);
    }

    /** "is shelving a plan to raise", "delayed raising": what is put off or given up is not to come. */
    private Optional<TariffStatus> givenUp(Parse parse, Clause clause) {
        boolean governed =
                clause.verb().form() == Form.INFINITIVE || clause.verb().form() == Form.GERUND;
        if (!governed || clause.governor() < 0) {
            return Optional.empty();
        }
        Clause governor = parse.clauses().get(clause.governor());
        boolean plan = governor.object()
                .filter(p -> PLANS.contains(parse.lower(p.to() - 1)))
                .isPresent();
        boolean adjacent = clause.chunk() - governor.chunk() <= 2;
        return verbs.of(governor.verb().lemma())
                .filter(p -> PUT_OFF.contains(p.status().orElse("")))
                .filter(p -> plan || adjacent && clause.verb().form() == Form.GERUND)
                .map(p -> said(p, Modality.of(parse, governor), governor));
    }

    static boolean old(Parse parse, RateMention rate) {
        int i = rate.from() - 1;
        while (ABOUT.contains(parse.lower(i)) || ADJECTIVE_IN_FORCE.contains(parse.lower(i))) {
            i--;
        }
        boolean upFrom =
                parse.lower(i - 1).equals("up") || !parse.lower(rate.to()).equals("-");
        return parse.lower(i).equals("from") && upFrom || parse.lower(i).equals("than");
    }

    private Optional<TariffStatus> adjective(BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        int chunk = parse.chunkAt(bound.rate().from());
        int from = chunk < 0 ? bound.from() : parse.chunks().get(chunk).from();
        for (int i = Math.max(0, from); i < bound.noun() || i < bound.rate().from(); i++) {
            String word = parse.lower(i);
            if (ADJECTIVE_THREATENED.contains(word)) return Optional.of(TariffStatus.of("threatened"));
            if (Set.of("proposed", "suggested").contains(word)) return Optional.of(TariffStatus.of("proposed"));
            if (ADJECTIVE_ANNOUNCED.contains(word)) return Optional.of(TariffStatus.of("announced"));
            if (ADJECTIVE_IN_FORCE.contains(word) || i > bound.noun() && STILL.contains(word))
                return Optional.of(TariffStatus.of("in-force"));
        }
        for (int i = Math.max(0, bound.from() - 6); i < bound.from(); i++) {
            Optional<Pattern> noun = verbs.ofNoun(parse.lower(i));
            if (noun.isPresent()
                    && parse.tags().get(i) == Tag.NOUN
                    && !parse.tags().subList(i + 1, bound.from()).contains(Tag.STOP)) {
                return announced(parse, i)
                        ? Optional.of(TariffStatus.of("announced"))
                        : Optional.of(
                                new TariffStatus(noun.get().status(), noun.get().name(), false));
            }
        }
        return Optional.empty();
    }

    /** "A tariff hike from 25% to 50%". */
    private static Optional<TariffStatus> change(Parse parse, BoundRate bound) {
        String word = bound.noun() < bound.rate().from() && newRate(parse, bound) ? parse.lower(bound.noun() + 1) : "";
        return RISES.contains(word)
                ? Optional.of(TariffStatus.of("raised"))
                : CUTS.contains(word) ? Optional.of(TariffStatus.of("reduced")) : Optional.empty();
    }

    /** "This follows the imposition of 25% tariffs". */
    private static boolean imposition(Parse parse, BoundRate bound) {
        int from = parse.chunkAt(bound.from()) < 0
                ? bound.from()
                : parse.chunks().get(parse.chunkAt(bound.from())).from();
        return parse.lower(from - 1).equals("of") && IMPOSITIONS.contains(parse.lower(from - 2));
    }

    /** "announced plans to impose". */
    private boolean announced(Parse parse, int noun) {
        return parse.clauses().stream().filter(c -> c.verb().head() == noun - 1).anyMatch(c -> verbs.of(
                        c.verb().lemma())
                .flatMap(Pattern::status)
                .filter("announced"::equals)
                .isPresent());
    }

    private TariffStatus byClause(Parse parse, Clause clause, BoundRate bound) {
        Modality modality = Modality.of(parse, clause);
        String lemma = clause.verb().lemma();
        if (forceVerb(parse, clause)) {
            return inForce(modality);
        }
        boolean takenBack = TAKEN_BACK.contains(lemma) && clause.verb().head() < bound.from() && !newRate(parse, bound);
        Optional<Pattern> pattern = takenBack
                ? verbs.of("remove")
                : reached(parse, clause, bound)
                        ? verbs.of("raise")
                        : verbs.of(parse, clause).filter(p -> !SHARE.contains(lemma));
        boolean able = clause.verb().modals().contains("can");
        if (REACHING.contains(lemma) && (able || modality == Modality.DENIED)) {
            return TariffStatus.NAMED;
        }
        if (modality == Modality.DENIED) {
            TariffStatus other =
                    Modality.disclaimed(parse, clause) ? TariffStatus.denied("tariff-named") : TariffStatus.NAMED;
            return pattern.map(p ->
                            asPlanned(parse, bound) ? TariffStatus.of("suspended") : denied(p, newRate(parse, bound)))
                    .orElse(other);
        }
        if (Modality.supposed(parse, clause)) {
            return stopped(parse, clause);
        }
        if (pattern.isEmpty()) {
            return Set.of(Modality.THREATENED).contains(modality) ? TariffStatus.of("threatened") : TariffStatus.NAMED;
        }
        boolean conditional = modality == Modality.PLANNED && Modality.conditioned(parse, clause);
        return said(pattern.get(), conditional ? Modality.THREATENED : modality, clause);
    }

    /** "Duties that reached 145%": the rate is the object of the verb. */
    private static boolean reached(Parse parse, Clause clause, BoundRate bound) {
        return REACHING.contains(clause.verb().lemma())
                && parse.chunkAt(bound.rate().from()) == clause.chunk() + 1;
    }

    /** "would have come on Tuesday was paused": the verb behind tells why it did not come. */
    private TariffStatus stopped(Parse parse, Clause supposed) {
        return parse.clauses().stream()
                .filter(c -> c.chunk() > supposed.chunk() && c.verb().passive())
                .flatMap(c -> verbs
                        .of(parse, c)
                        .filter(p -> PUT_OFF.contains(p.status().orElse("")))
                        .map(p -> said(p, Modality.of(parse, c), c))
                        .stream())
                .findFirst()
                .orElse(TariffStatus.NAMED);
    }

    /** "did not impose": the imposing is denied; "did not remove": the tariff is there. */
    private static TariffStatus denied(Pattern pattern, boolean newRate) {
        String status = pattern.status().orElse("");
        boolean stays = !newRate && CHANGES.contains(status);
        return stays ? TariffStatus.of("in-force") : TariffStatus.denied(pattern.name());
    }

    /** "will not go up to 30% as planned": put off, not denied. */
    private static boolean asPlanned(Parse parse, BoundRate bound) {
        for (int i = bound.rate().to(); i + 1 < parse.size(); i++) {
            if (parse.lower(i).equals("as") && PLANNED.contains(parse.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "to 15 percent": the rate that a change would bring. */
    private static boolean newRate(Parse parse, BoundRate bound) {
        int i = bound.rate().from() - 1;
        while (ABOUT.contains(parse.lower(i))) {
            i--;
        }
        return parse.lower(i).equals("to");
    }

    private static TariffStatus inForce(Modality modality) {
        return switch (modality) {
            case FACT -> TariffStatus.of("in-force");
            case DENIED -> TariffStatus.denied("tariff-in-force");
            case THREATENED, POSSIBLE -> TariffStatus.of("threatened");
            default -> TariffStatus.of("announced");
        };
    }

    private static boolean forceVerb(Parse parse, Clause clause) {
        String next = parse.lower(clause.verb().to());
        String after = parse.lower(clause.verb().to() + 1);
        return FORCE_VERBS.contains(clause.verb().lemma())
                && (next.equals("effect")
                        || after.equals("effect")
                        || after.equals("force")
                        || next.equals("force")
                        || clause.verb().lemma().equals("kick"));
    }

    private static TariffStatus said(Pattern pattern, Modality modality, Clause clause) {
        String status = pattern.status().orElse("");
        if (modality == Modality.PLANNED && STAYING.contains(clause.verb().lemma())) {
            return TariffStatus.of("in-force");
        }
        boolean change = CHANGES.contains(status);
        boolean present = status.equals("in-force");
        return switch (modality) {
            case FACT -> new TariffStatus(pattern.status(), pattern.name(), false);
            case AGREED ->
                change ? new TariffStatus(pattern.status(), pattern.name(), false) : TariffStatus.of("announced");
            case PLANNED ->
                change
                        ? new TariffStatus(
                                Optional.of(status.equals("raised") ? "announced" : status),
                                status.equals("raised") ? "tariff-announced" : pattern.name(),
                                false)
                        : present || status.equals("imposed")
                                ? TariffStatus.of("announced")
                                : new TariffStatus(pattern.status(), pattern.name(), false);
            case POSSIBLE -> TariffStatus.of("proposed");
            case THREATENED -> TariffStatus.of("threatened");
            case DENIED -> TariffStatus.denied(pattern.name());
        };
    }
}
