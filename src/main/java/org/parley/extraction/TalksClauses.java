package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** Reads what verbs say of rounds: that talks start, go on or end, that negotiators of two parties meet. */
final class TalksClauses {
    private final Story story;
    private final Leaders leaders;
    private final RoundDrafts drafts;
    private final TalksNouns nouns;
    private final TalksMentions mentions;
    private final TalksTravel travel;
    private final TalksParties talksParties;
    private final TalksTimes times;
    private final TalksVenues venues;
    private final Delegations delegations;

    TalksClauses(
            Story story,
            Leaders leaders,
            RoundDrafts drafts,
            TalksNouns nouns,
            TalksMentions mentions,
            Delegations delegations) {
        this.story = story;
        this.leaders = leaders;
        this.drafts = drafts;
        this.nouns = nouns;
        this.mentions = mentions;
        this.travel = new TalksTravel(story, leaders, drafts, nouns);
        this.talksParties = new TalksParties(story);
        this.times = new TalksTimes(story);
        this.venues = new TalksVenues(story);
        this.delegations = delegations;
    }

    /** Verbs with talks as subject or object, and parties or negotiators that meet. */
    void read(int s) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            Modality modality = Modality.of(parse, clause);
            if (modality == Modality.DENIED) {
                continue;
            }
            Optional<Chunk> talks = nouns.talksOf(s, clause).filter(c -> !DeniedTalks.in(parse, c));
            boolean meet = meeters(s, clause);
            Sighting sighting = new Sighting(s, "talks-verb");
            boolean travels = travel.read(s, clause, sighting);
            if (talks.isEmpty() && !meet && !travels) {
                continue;
            }
            talks.ifPresent(c -> mentions.describe(s, c, sighting));
            sighting.dated = true;
            circumstances(s, clause, sighting);
            clause.subject().ifPresent(p -> addParties(s, p, sighting));
            clause.object().filter(o -> meet).ifPresent(p -> addParties(s, p, sighting));
            Story.after(clause, meet ? Set.of("with", "between", "from") : Set.of("with", "between"))
                    .forEach(p -> addParties(s, p, sighting));
            sighting.earlier |= times.longAgo(sighting.times);
            sighting.ends = TalksWords.END.contains(clause.verb().lemma());
            sighting.resumes = clause.verb().lemma().equals("resume")
                    || clause.verb().lemma().equals("continue");
            sighting.planned = modality == Modality.PLANNED;
            sighting.earlier &= !sighting.planned;
            sighting.status = status(clause, modality);
            if (!TalksWords.START.contains(clause.verb().lemma()) && !sighting.ends && !sighting.resumes) {
                sighting.dated = false;
            }
            if (withLeader(s, clause) || TalksTimes.former(parse, clause)) {
                sighting.dated = false;
            }
            boolean controlled = clause.verb().controls().stream().anyMatch(TalksWords.MEET::contains);
            if (controlled) {
                sighting.dated = true;
            } else if (modality == Modality.THREATENED || modality == Modality.POSSIBLE) {
                sighting.dated = false;
                if (!drafts.any()) {
                    continue;
                }
            }
            if (modality == Modality.FACT
                    && (sighting.resumes
                            || sighting.ends
                            || Set.of("enter", "hold").contains(clause.verb().lemma()))
                    && story.anchor().isPresent()) {
                TalksTimes.dayNumber(parse)
                        .ifPresent(n -> sighting.began =
                                Optional.of(times.day(s, clause).minusDays(n - 1L)));
            }
            boolean about = talks.isPresent()
                    || travels
                    || meet && Lexical.any(parse, 0, parse.size(), TalksWords.TRADE)
                    || sighting.city.isPresent()
                    || sighting.country.isPresent()
                    || drafts.any();
            if (about) {

                sighting.parties.removeIf(p -> !talksParties.negotiates(p));
                Optional<RoundDraft> draft = drafts.place(sighting);
                draft.ifPresent(d -> delegations.principals(s, clause, d, meet));
            }
        }
    }

    /** What stands before the subject belongs to the verb before it, if there is one: "told a gathering in Mumbai after the round ended". */
    private static int beginning(Parse parse, Clause clause) {
        int first = Math.min(clause.start(), clause.chunk());
        boolean behindVerb = first > 0 && parse.chunks().get(first - 1).is(Chunk.Kind.VERB);
        return behindVerb
                ? clause.subject()
                        .map(Phrase::first)
                        .filter(f -> f < clause.chunk())
                        .orElse(clause.chunk())
                : first;
    }

    /** "Was in Paris meeting his counterparts", "will visit Paris to meet them": the clause that says where. */
    static Optional<Clause> joined(Parse parse, Clause clause) {
        VerbGroup.Form form = clause.verb().form();
        boolean dependent = form == VerbGroup.Form.GERUND
                || form == VerbGroup.Form.INFINITIVE && clause.verb().modals().isEmpty();
        int at = parse.clauses().indexOf(clause);
        return at > 0 && dependent
                ? Optional.of(parse.clauses().get(at - 1))
                        .filter(b ->
                                b.end() >= clause.chunk() - 1 && b.subject().equals(clause.subject()))
                : Optional.empty();
    }

    /** How talks stand of which a verb says that they start, end, are called off. */
    private static Optional<String> status(Clause clause, Modality modality) {
        String lemma = clause.verb().lemma();
        if (modality == Modality.FACT && TalksWords.CANCEL.contains(lemma)) {
            return Optional.of("Cancelled");
        }
        boolean told = TalksWords.START.contains(lemma) || TalksWords.END.contains(lemma) || lemma.equals("postpone");
        boolean past = clause.verb().form() != VerbGroup.Form.PRESENT
                && clause.verb().form() != VerbGroup.Form.INFINITIVE
                && !Set.of("plan", "schedule", "set", "postpone", "be", "have").contains(lemma);
        if (!told || modality != Modality.FACT && modality != Modality.PLANNED && modality != Modality.AGREED) {
            return Optional.empty();
        }
        return Optional.of(modality == Modality.FACT && past ? "Held" : "Scheduled");
    }

    /** "The negotiators will meet on Friday with the president": the day is not that of the talks. */
    private boolean withLeader(int s, Clause clause) {
        List<Human> met = new ArrayList<>();
        Story.after(clause, Set.of("with")).forEach(p -> met.addAll(story.persons(s, p)));
        clause.object().ifPresent(p -> met.addAll(story.persons(s, p)));
        return TalksWords.MEET.contains(clause.verb().lemma()) && met.stream().anyMatch(leaders::leader);
    }

    /** "Negotiators met", "Bessent and He last met in Madrid", "met his Chinese counterpart". */
    private boolean meeters(int s, Clause clause) {
        boolean meets = TalksWords.MEET.contains(clause.verb().lemma())
                || clause.verb().controls().stream().anyMatch(TalksWords.MEET::contains);
        if (!meets || clause.subject().isEmpty() || seated(s, clause)) {
            return false;
        }
        Parse parse = story.parse(s);
        Phrase subject = clause.subject().get();
        List<Human> people = new ArrayList<>(story.persons(s, subject));
        clause.object().ifPresent(o -> people.addAll(story.persons(s, o)));
        Story.after(clause, Set.of("with")).forEach(p -> people.addAll(story.persons(s, p)));
        if (people.stream().anyMatch(leaders::leader)) {
            return false;
        }
        if (people.size() == 2 && tete(s, people)) {
            return false;
        }
        Set<String> parties = new LinkedHashSet<>(story.parties(s, subject));
        clause.object().ifPresent(o -> parties.addAll(story.parties(s, o)));
        Story.after(clause, Set.of("with", "from")).forEach(p -> parties.addAll(story.parties(s, p)));
        boolean meeters = TalksWords.MEETERS.contains(parse.lower(subject.to() - 1))
                || subject.parts().stream().anyMatch(p -> TalksWords.MEETERS.contains(parse.lower(p.to() - 1)));
        return parties.size() >= 2 || meeters && (drafts.any() || parties.size() == 1);
    }

    /** "The ministers sit on the committee", "the delegations sat down and Xi spoke": only without leaders who sit down talk. */
    private boolean seated(int s, Clause clause) {
        return clause.verb().lemma().equals("sit")
                && (!story.parse(s).lower(clause.verb().to()).equals("down")
                        || story.people().mentions(s).stream()
                                .map(PersonMention::person)
                                .anyMatch(leaders::leader));
    }

    /** Two persons who meet, and not for talks: a meeting of theirs, unless talks have been theirs before. */
    private boolean tete(int s, List<Human> people) {
        Parse parse = story.parse(s);
        boolean talks = parse.chunks().stream().anyMatch(c -> c.nominal() && nouns.talks(s, c));
        return people.stream().allMatch(leaders::diplomat)
                || !talks && people.stream().noneMatch(delegations::tells);
    }

    private void circumstances(int s, Clause clause, Sighting sighting) {
        Parse parse = story.parse(s);
        Chunk verb = parse.chunks().get(clause.chunk());
        sighting.times.addAll(story.times(s, clause));
        sighting.times.addAll(parse.times(verb.from(), verb.to()));

        if (sighting.times.isEmpty()) {
            sighting.times.addAll(TalksTimes.behindApposition(parse, clause));
        }
        if (sighting.times.isEmpty()) {
            sighting.times.addAll(TalksTimes.beforeWhen(parse, clause));
        }
        sighting.times.stream().filter(t -> TalksTimes.last(parse, t)).forEach(sighting.lasts::add);
        int from = parse.chunks().get(beginning(parse, clause)).from();
        int to = parse.chunks().get(Math.max(clause.end() - 1, clause.chunk())).to();
        venues.places(s, from, to, sighting);
        joined(parse, clause)
                .ifPresent(before ->
                        venues.places(s, parse.chunks().get(before.start()).from(), from, sighting));
        parse.times(from, to).stream()
                .filter(t -> TalksTimes.lasting(parse, clause, t))
                .findFirst()
                .flatMap(TimeMention::value)
                .ifPresent(d -> sighting.duration = Optional.of(d));
        sighting.earlier |= TalksTimes.earlier(parse, from, to);
    }

    private void addParties(int s, Phrase phrase, Sighting sighting) {
        boolean talks = phrase.parts().stream().anyMatch(p -> nouns.talks(s, p));
        if (talks) {
            phrase.parts().forEach(p -> sighting.parties.addAll(talksParties.partiesIn(s, p)));
        } else {
            sighting.parties.addAll(story.parties(s, phrase));
        }
    }
}
