package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Reads rounds from those who travel to them: "a Chinese delegation will visit Washington for trade talks". */
final class TalksTravel {
    private static final Set<String> TOWARDS = Set.of("to", "in", "at", "into");

    private final Story story;
    private final Leaders leaders;
    private final RoundDrafts drafts;
    private final TalksNouns nouns;

    TalksTravel(Story story, Leaders leaders, RoundDrafts drafts, TalksNouns nouns) {
        this.story = story;
        this.leaders = leaders;
        this.drafts = drafts;
        this.nouns = nouns;
    }

    /** Adds to a sighting where a journey to talks leads and whose talks they must be; false where it is no such journey. */
    boolean read(int s, Clause clause, Sighting sighting) {
        if (!travels(s, clause) || !purpose(s, clause)) {
            return false;
        }
        return destination(s, clause, sighting);
    }

    /** Whether the clause tells of a journey of a party's officials. */
    private boolean travels(int s, Clause clause) {
        boolean verb = TalksWords.TRAVEL.contains(clause.verb().lemma())
                        && (!stays(clause) || clause.after("for").isPresent())
                || leadsDelegation(s, clause);
        return verb
                && clause.subject().isPresent()
                && story.parties(s, clause.subject().get()).size() == 1
                && story.persons(s, clause.subject().get()).stream().noneMatch(leaders::leader);
    }

    /** "Is in Washington for talks": only with the purpose is being there a journey. */
    private static boolean stays(Clause clause) {
        return TalksWords.STAY.contains(clause.verb().lemma());
    }

    /** "Liu led a delegation to Washington". */
    private boolean leadsDelegation(int s, Clause clause) {
        return TalksWords.LEAD.contains(clause.verb().lemma())
                && (clause.object()
                                .filter(o -> DelegationHeads.delegationNoun(story, s, o))
                                .isPresent()
                        || clause.object().isEmpty() && ledThere(s, clause));
    }

    /** "The delegation that Mnuchin led to Beijing". */
    private boolean ledThere(int s, Clause clause) {
        Parse parse = story.parse(s);
        int relative = clause.subject().map(p -> p.first() - 1).orElse(-1);
        return relative > 0
                && parse.chunks().get(relative).is(Chunk.Kind.RELATIVE)
                && TalksWords.DELEGATION.contains(
                        parse.lower(parse.chunks().get(relative - 1).to() - 1));
    }

    private boolean purpose(int s, Clause clause) {
        return saysTrade(s, clause)
                && (forTalks(s, clause) || toTalk(s, clause) || leadsDelegation(s, clause) || meantForTalks(s, clause));
    }

    private boolean saysTrade(int s, Clause clause) {
        Parse parse = story.parse(s);
        return drafts.any()
                || Lexical.any(parse, 0, parse.size(), TalksWords.TRADE)
                || tradeOffice(s, clause.subject().orElseThrow())
                || delegation(s, clause.subject().orElseThrow());
    }

    private boolean tradeOffice(int s, Phrase subject) {
        Parse parse = story.parse(s);
        return Lexical.any(parse, subject.from(), subject.to(), TalksWords.TRADE_OFFICES);
    }

    private boolean delegation(int s, Phrase subject) {
        return DelegationHeads.delegationNoun(story, s, subject);
    }

    private boolean forTalks(int s, Clause clause) {
        Parse parse = story.parse(s);
        return Story.after(clause, Set.of("for")).stream()
                .flatMap(p -> p.parts().stream())
                .anyMatch(c -> sitting(RoundNumbers.head(parse, c)) && !nouns.ofOthers(s, c));
    }

    /** "The talks of December, when US officials visited New Delhi": the sentence is about talks. */
    private boolean meantForTalks(int s, Clause clause) {
        Parse parse = story.parse(s);
        boolean envoys = clause.subject().stream()
                .flatMap(p -> p.parts().stream())
                .anyMatch(c -> TalksWords.MEETERS.contains(parse.lower(c.to() - 1))
                        || TalksWords.DELEGATION.contains(parse.lower(c.to() - 1)));
        return envoys
                && parse.chunks().stream()
                        .anyMatch(c ->
                                c.nominal() && TalksWords.NOUNS.contains(parse.lower(c.to() - 1)) && nouns.talks(s, c));
    }

    private static boolean sitting(String noun) {
        return TalksWords.NOUNS.contains(noun) || TalksWords.MEETING.contains(noun) && !noun.equals("summit");
    }

    /** "to negotiate", "and meet their counterparts": a verb of talking that the journey governs or is joined to. */
    private boolean toTalk(int s, Clause clause) {
        Parse parse = story.parse(s);
        int at = parse.clauses().indexOf(clause);
        return parse.clauses().stream()
                .filter(c -> c.chunk() > clause.chunk()
                        && (c.governor() == at || c.subject().equals(clause.subject())))
                .anyMatch(c -> TalksWords.TALK.contains(c.verb().lemma()) && !withLeader(s, c));
    }

    private boolean withLeader(int s, Clause clause) {
        boolean object = clause.object().stream()
                .flatMap(o -> story.persons(s, o).stream())
                .anyMatch(leaders::leader);
        return object
                || Story.after(clause, Set.of("with")).stream()
                        .flatMap(p -> story.persons(s, p).stream())
                        .anyMatch(leaders::leader);
    }

    private boolean destination(int s, Clause clause, Sighting sighting) {
        Set<String> home = story.parties(s, clause.subject().orElseThrow());
        for (Chunk chunk : goals(clause)) {
            Optional<Thing.Place> city = sighting.city.or(() -> story.city(s, chunk.from(), chunk.to()));
            Optional<String> country = city.flatMap(Thing.Place::country).or(() -> country(s, chunk));
            if (country.isPresent() && !home.contains(country.get())) {
                sighting.city = city;
                sighting.country = city.isPresent() ? sighting.country : country;
                sighting.parties.addAll(home);
                hosts(s, clause, country.get()).forEach(sighting.parties::add);
                return true;
            }
        }
        return false;
    }

    /** With whom the visitors talk: the partners named, else their hosts. */
    private Set<String> hosts(int s, Clause clause, String country) {
        Set<String> partners = new LinkedHashSet<>();
        Story.after(clause, Set.of("with")).forEach(p -> partners.addAll(story.parties(s, p)));
        return partners.isEmpty() ? Set.of(country) : partners;
    }

    private static List<Chunk> goals(Clause clause) {
        return java.util.stream.Stream.concat(clause.object().stream(), Story.after(clause, TOWARDS).stream())
                .flatMap(p -> p.parts().stream())
                .toList();
    }

    private Optional<String> country(int s, Chunk chunk) {
        return story.parse(s).names(chunk.from(), chunk.to()).stream()
                .filter(n -> n.to() == chunk.to())
                .flatMap(n -> n.id(Kind.PARTY).stream())
                .findFirst();
    }
}
