package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** What is claimed of rounds and delegations, once the article has been read. */
final class TalksClaims {
    private final Story story;
    private final RoundDrafts drafts;
    private final Agendas agendas;
    private final Delegations delegations;

    TalksClaims(Story story, RoundDrafts drafts, Agendas agendas, Delegations delegations) {
        this.story = story;
        this.drafts = drafts;
        this.agendas = agendas;
        this.delegations = delegations;
    }

    void emit() {
        drafts.completeParties();
        drafts.completePlace();
        boolean between = drafts.all().stream().anyMatch(r -> r.keyed() && !r.parties.isEmpty());
        drafts.all().stream().filter(RoundDraft::keyed).filter(r -> between).forEach(this::emit);
    }

    private void emit(RoundDraft draft) {
        int first = draft.sentences.iterator().next();
        Thing.Round round = draft.thing;
        for (int s : draft.sentences) {
            boolean places = draft.notes.stream()
                    .anyMatch(n -> n.sentence() == s
                            && Set.of(Relation.CITY, Relation.COUNTRY, Relation.ORDINAL, Relation.PARTY)
                                    .contains(n.relation()));
            if (places || s == first) {
                story.claim(
                        draft.notes.stream()
                                .filter(n -> n.sentence() == s)
                                .map(RoundDraft.Note::pattern)
                                .findFirst()
                                .orElse("talks-noun"),
                        0.85,
                        s,
                        Fact.of(Relation.ROUND, round));
            }
        }
        for (RoundDraft.Note note : draft.notes) {
            fact(draft, note).ifPresent(fact -> story.claim(note.pattern(), 0.85, note.sentence(), fact));
        }
        draft.status.ifPresent(told -> story.claim(
                told.pattern(), 0.8, told.sentence(), Fact.of(Relation.EVENT_STATUS, draft.thing, told.value())));
        dates(draft);
        agendas.read(draft);
        delegates(draft);
    }

    private Optional<Fact> fact(RoundDraft draft, RoundDraft.Note note) {
        return switch (note.relation()) {
            case CITY ->
                draft.places.stream()
                        .filter(p -> p.name().equals(note.value()))
                        .findFirst()
                        .map(p -> Fact.of(Relation.CITY, draft.thing, p));
            case SITE ->
                draft.sites.stream()
                        .filter(p -> p.name().equals(note.value()))
                        .findFirst()
                        .map(p -> Fact.of(Relation.SITE, draft.thing, p));
            case COUNTRY -> Optional.of(Fact.of(Relation.COUNTRY, draft.thing, new Thing.Party(note.value())));
            case PARTY -> Optional.of(Fact.of(Relation.PARTY, draft.thing, new Thing.Party(note.value())));
            case SIDELINES -> Optional.of(Fact.of(Relation.SIDELINES, draft.thing, new Thing.Summit(note.value())));
            default -> Optional.of(Fact.of(note.relation(), draft.thing, note.value()));
        };
    }

    private void dates(RoundDraft draft) {
        if (!draft.starts.isEmpty()) {
            RoundDraft.Note start = first(draft.starts);
            story.claim(start.pattern(), 0.8, start.sentence(), Fact.of(Relation.START, draft.thing, start.value()));
        }
        if (!draft.ends.isEmpty()) {
            RoundDraft.Note end = draft.ends.lastEntry().getValue();
            story.claim(end.pattern(), 0.8, end.sentence(), Fact.of(Relation.END, draft.thing, end.value()));
        }
    }

    /** Who is said to lead a delegation is not told again as one of its members. */
    private boolean leadsElsewhere(DelegationNote note) {
        return !note.head()
                && note.person().isPresent()
                && delegations.notes().stream()
                        .anyMatch(n -> n.head()
                                && n.round() == note.round()
                                && n.person().equals(note.person()));
    }

    /** The first day; where only its month is told before it, the day all the same. */
    private static RoundDraft.Note first(NavigableMap<String, RoundDraft.Note> starts) {
        String first = starts.firstKey();
        return Optional.ofNullable(starts.higherEntry(first))
                .filter(next -> next.getKey().startsWith(first))
                .orElse(starts.firstEntry())
                .getValue();
    }

    private void delegates(RoundDraft draft) {

        Set<String> told = new LinkedHashSet<>();
        for (DelegationNote note : delegations.notes()) {
            if (note.round() == draft && !leadsElsewhere(note)) {
                Thing.Delegation delegation = new Thing.Delegation(draft.thing, note.party());
                List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.DELEGATION, delegation)));
                note.person()
                        .ifPresent(p -> facts.add(
                                Fact.of(note.head() ? Relation.HEAD : Relation.MEMBER, delegation, p.thing())));
                if (draft.parties.add(note.party())) {
                    facts.add(Fact.of(Relation.PARTY, draft.thing, new Thing.Party(note.party())));
                }
                story.claim(note.pattern(), 0.85, false, List.of(note.sentence()), facts);
                told.add(note.party());
            }
        }
        for (String party : draft.earlier ? Set.<String>of() : draft.parties) {
            if (!told.contains(party)) {
                int s = draft.notes.stream()
                        .filter(n -> n.relation() == Relation.PARTY && n.value().equals(party))
                        .mapToInt(RoundDraft.Note::sentence)
                        .findFirst()
                        .orElse(draft.sentences.iterator().next());
                story.claim(
                        "delegation-sent",
                        0.7,
                        s,
                        Fact.of(Relation.DELEGATION, new Thing.Delegation(draft.thing, party)));
            }
        }
    }
}
