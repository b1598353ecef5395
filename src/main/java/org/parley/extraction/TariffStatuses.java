package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;

/** Reads what has become of a tariff: from the adjectives before it and the verb it depends on. */
final class TariffStatuses {
    private static final Set<String> ADJECTIVE_ANNOUNCED = Words.TARIFF.list("adjective-announced");
    private static final Set<String> ADJECTIVE_IN_FORCE = Words.TARIFF.list("adjective-in-force");
    private static final Set<String> ADJECTIVE_THREATENED = Words.TARIFF.list("adjective-threatened");
    private static final Set<String> FORCE_VERBS = Words.TARIFF.list("force-verbs");
    private static final Set<String> SHARE = Words.TARIFF.list("share-words");
    private static final Set<String> CHANGES = Set.of("raised", "reduced", "suspended", "removed");
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
        Optional<TariffStatus> byAdjective = adjective(bound);
        if (byAdjective.isPresent()) {
            return byAdjective.get();
        }
        int c = Clauses.around(parse, bound.rate());
        if (c < 0) {
            return TariffStatus.NAMED;
        }
        TariffStatus main = byClause(parse, parse.clauses().get(c));
        return main.denied() || CHANGES.contains(main.status().orElse(""))
                ? main
                : attributives
                        .of(parse, bound)
                        .map(clause -> byClause(parse, clause))
                        .filter(described -> described.status().isPresent())
                        .orElse(main);
    }

    static boolean old(Parse parse, RateMention rate) {
        return parse.lower(rate.from() - 1).equals("from")
                        && !parse.lower(rate.to()).equals("-")
                || parse.lower(rate.from() - 2).equals("up")
                        && parse.lower(rate.from() - 1).equals("from")
                || parse.lower(rate.from() - 1).equals("than");
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
            if (ADJECTIVE_IN_FORCE.contains(word)) return Optional.of(TariffStatus.of("in-force"));
        }
        for (int i = Math.max(0, bound.from() - 6); i < bound.from(); i++) {
            Optional<Pattern> noun = verbs.ofNoun(parse.lower(i));
            if (noun.isPresent()
                    && parse.tags().get(i) == Tag.NOUN
                    && !parse.tags().subList(i + 1, bound.from()).contains(Tag.STOP)) {
                return Optional.of(
                        new TariffStatus(noun.get().status(), noun.get().name(), false));
            }
        }
        return Optional.empty();
    }

    private TariffStatus byClause(Parse parse, Clause clause) {
        Modality modality = Modality.of(parse, clause);
        String lemma = clause.verb().lemma();
        if (forceVerb(parse, clause)) {
            return inForce(modality);
        }
        Optional<Pattern> pattern = verbs.of(lemma).filter(p -> !SHARE.contains(lemma));
        if (modality == Modality.DENIED) {
            return pattern.map(p -> denied(p)).orElse(TariffStatus.NAMED);
        }
        if (pattern.isEmpty()) {
            return Set.of(Modality.THREATENED).contains(modality) ? TariffStatus.of("threatened") : TariffStatus.NAMED;
        }
        return said(pattern.get(), modality, clause);
    }

    /** "did not impose": the imposing is denied; "did not remove": the tariff is there. */
    private static TariffStatus denied(Pattern pattern) {
        String status = pattern.status().orElse("");
        boolean stays = status.equals("removed") || status.equals("suspended") || status.equals("reduced");
        return stays ? TariffStatus.of("in-force") : TariffStatus.denied(pattern.name());
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
