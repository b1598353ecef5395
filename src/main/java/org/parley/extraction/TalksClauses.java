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

/** Reads what verbs say of rounds: that talks start, go on or end, that negotiators of two parties meet. */
final class TalksClauses {
    private final Story story;
    private final Meetings meetings;
    private final RoundDrafts drafts;
    private final TalksNouns nouns;
    private final TalksMentions mentions;
    private final TalksTimes times;
    private final TalksVenues venues;
    private final Delegations delegations;

    TalksClauses(
            Story story,
            Meetings meetings,
            RoundDrafts drafts,
            TalksNouns nouns,
            TalksMentions mentions,
            Delegations delegations) {
        this.story = story;
        this.meetings = meetings;
        this.drafts = drafts;
        this.nouns = nouns;
        this.mentions = mentions;
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
            Optional<Chunk> talks = nouns.talksOf(s, clause);
            boolean meet = meeters(s, clause);
            boolean travels = talks.isEmpty() && travelsFor(s, clause);
            if (talks.isEmpty() && !meet && !travels) {
                continue;
            }
            Sighting sighting = new Sighting(s, "talks-verb");
            talks.ifPresent(c -> mentions.describe(s, c, sighting));
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
            if (!TalksWords.START.contains(clause.verb().lemma()) && !sighting.ends && !sighting.resumes) {
                sighting.dated = false;
            }
            if (withLeader(s, clause)) {
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
                    || meet && Lexical.any(parse, 0, parse.size(), TalksWords.TRADE)
                    || sighting.city.isPresent()
                    || sighting.country.isPresent()
                    || drafts.any();
            if (about) {
                Optional<RoundDraft> draft = drafts.place(sighting);
                draft.ifPresent(d -> delegations.principals(s, clause, d, meet));
            }
        }
    }

    /** "The negotiators will meet on Friday with the president": the day is not that of the talks. */
    private boolean withLeader(int s, Clause clause) {
        List<Human> met = new ArrayList<>();
        Story.after(clause, Set.of("with")).forEach(p -> met.addAll(story.persons(s, p)));
        clause.object().ifPresent(p -> met.addAll(story.persons(s, p)));
        return TalksWords.MEET.contains(clause.verb().lemma()) && met.stream().anyMatch(meetings::leader);
    }

    /** "Negotiators met", "Bessent and He last met in Madrid", "met his Chinese counterpart". */
    private boolean meeters(int s, Clause clause) {
        boolean meets = TalksWords.MEET.contains(clause.verb().lemma())
                || clause.verb().controls().stream().anyMatch(TalksWords.MEET::contains);
        if (!meets || clause.subject().isEmpty()) {
            return false;
        }
        Parse parse = story.parse(s);
        Phrase subject = clause.subject().get();
        List<Human> people = new ArrayList<>(story.persons(s, subject));
        clause.object().ifPresent(o -> people.addAll(story.persons(s, o)));
        Story.after(clause, Set.of("with")).forEach(p -> people.addAll(story.persons(s, p)));
        if (people.stream().anyMatch(meetings::leader)) {
            return false;
        }
        Set<String> parties = new LinkedHashSet<>(story.parties(s, subject));
        clause.object().ifPresent(o -> parties.addAll(story.parties(s, o)));
        Story.after(clause, Set.of("with", "from")).forEach(p -> parties.addAll(story.parties(s, p)));
        boolean meeters = TalksWords.MEETERS.contains(parse.lower(subject.to() - 1))
                || subject.parts().stream().anyMatch(p -> TalksWords.MEETERS.contains(parse.lower(p.to() - 1)));
        return parties.size() >= 2 || meeters && (drafts.any() || parties.size() == 1);
    }

    /** "is heading to Geneva for talks": the talks stand behind "for". */
    private boolean travelsFor(int s, Clause clause) {
        return TalksWords.TRAVEL.contains(clause.verb().lemma())
                && Story.after(clause, Set.of("for")).stream()
                        .anyMatch(p -> p.parts().stream().anyMatch(c -> nouns.talks(s, c)));
    }

    private void circumstances(int s, Clause clause, Sighting sighting) {
        Parse parse = story.parse(s);
        Chunk verb = parse.chunks().get(clause.chunk());
        sighting.times.addAll(story.times(s, clause));
        sighting.times.addAll(parse.times(verb.from(), verb.to()));
        if (sighting.times.isEmpty()) {
            sighting.times.addAll(TalksTimes.behindApposition(parse, clause));
        }
        sighting.times.stream().filter(t -> TalksTimes.last(parse, t)).forEach(sighting.lasts::add);
        int from = parse.chunks().get(Math.min(clause.start(), clause.chunk())).from();
        int to = parse.chunks().get(Math.max(clause.end() - 1, clause.chunk())).to();
        venues.places(s, from, to, sighting);
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
            phrase.parts().forEach(p -> sighting.parties.addAll(nouns.partiesIn(s, p)));
        } else {
            sighting.parties.addAll(story.parties(s, phrase));
        }
    }
}
