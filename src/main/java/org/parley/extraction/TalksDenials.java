package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Reads trade talks of which an article says that there are none: "China denied that talks with the US are under way". */
final class TalksDenials {
    private static final Set<String> PARTNERS = Set.of("with", "between");

    private final Story story;
    private final TalksNouns nouns;
    private final TalksParties parties;

    TalksDenials(Story story, TalksNouns nouns) {
        this.story = story;
        this.nouns = nouns;
        this.parties = new TalksParties(story);
    }

    void read(int s) {
        Parse parse = story.parse(s);
        if (TalksPhrases.onTrade(parse) || s > 0 && TalksPhrases.onTrade(story.parse(s - 1))) {
            parse.clauses().forEach(clause -> denied(s, clause).ifPresent(talks -> claim(s, clause, talks)));
        }
    }

    private void claim(int s, Clause clause, Chunk talks) {
        NavigableSet<String> who = who(s, clause, talks);
        if (who.size() == 2) {
            Thing.DeniedRound round = new Thing.DeniedRound(who);
            List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.ROUND, round)));
            who.forEach(party -> facts.add(Fact.of(Relation.PARTY, round, new Thing.Party(party))));
            story.claim("talks-denied", 0.8, true, List.of(s), facts);
        }
    }

    // ---- what is denied

    private Optional<Chunk> denied(int s, Clause clause) {
        Parse parse = story.parse(s);
        if (Modality.of(parse, clause) == Modality.DENIED
                && TalksWords.NOT_HELD.contains(clause.verb().lemma())) {
            return talks(s, spoken(parse, clause));
        }
        return TalksWords.DISMISS.contains(clause.verb().lemma()) && Modality.of(parse, clause) == Modality.FACT
                ? talks(s, dismissed(parse, clause))
                : Optional.empty();
    }

    /** The subject or object of a denied verb; where "no" denies it, only the phrase that "no" opens. */
    private static List<Phrase> spoken(Parse parse, Clause clause) {
        List<Phrase> phrases = new ArrayList<>();
        clause.subject().ifPresent(phrases::add);
        clause.object().ifPresent(phrases::add);
        boolean verb = clause.verb().negated() || Modality.disclaimed(parse, clause);
        return phrases.stream()
                .filter(p -> verb || TalksWords.NONE.contains(parse.lower(p.from())))
                .toList();
    }

    /** "Denied any talks", "dismissed reports of talks". */
    private static List<Phrase> dismissed(Parse parse, Clause clause) {
        boolean rumours = clause.object()
                .filter(p -> TalksWords.RUMOUR.contains(parse.lower(p.to() - 1)))
                .isPresent();
        return rumours
                ? Story.after(clause, Set.of("of"))
                : clause.object().stream().toList();
    }

    private Optional<Chunk> talks(int s, List<Phrase> phrases) {
        return phrases.stream()
                .flatMap(p -> p.parts().stream())
                .filter(c -> TalksWords.NOUNS.contains(story.parse(s).lower(c.to() - 1)) && plain(story.parse(s), c))
                .filter(c -> !nouns.ofOthers(s, c))
                .findFirst();
    }

    /** Whether it is the talks that are denied, and not that they are "productive". */
    private static boolean plain(Parse parse, Chunk talks) {
        for (int i = talks.from(); i < talks.to(); i++) {
            if (parse.tags().get(i) == Tag.ADJECTIVE && !TalksWords.PLAIN.contains(parse.lower(i))) {
                return false;
            }
        }
        return true;
    }

    // ---- whose talks

    /** "Canada said that there were no talks with Norway": who tells of it has a part in it. */
    private Optional<Phrase> teller(int s, Clause clause) {
        return clause.governor() < 0
                ? Optional.empty()
                : story.parse(s).clauses().get(clause.governor()).subject();
    }

    /** Those named for the talks or in the clause; one alone has the other main party of the story beside it. */
    private NavigableSet<String> who(int s, Clause clause, Chunk talks) {
        NavigableSet<String> who = new TreeSet<>(parties.partiesIn(s, talks));
        List<Phrase> phrases = new ArrayList<>(Story.after(clause, PARTNERS));
        clause.subject().ifPresent(phrases::add);
        phrases.forEach(p -> who.addAll(story.parties(s, p)));
        if (who.size() == 1) {
            teller(s, clause).ifPresent(p -> who.addAll(story.parties(s, p)));
        }
        who.removeIf(party -> !parties.negotiates(party));
        if (who.size() < 2 && story.bilateral() && story.pair().containsAll(who)) {
            who.addAll(story.pair());
        }
        return who;
    }
}
