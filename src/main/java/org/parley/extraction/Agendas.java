package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Reads what rounds are about. */
final class Agendas {
    private final Story story;
    private final Leaders leaders;
    private final TalksNouns nouns;
    private final RoundDrafts drafts;

    Agendas(Story story, Leaders leaders, TalksNouns nouns, RoundDrafts drafts) {
        this.story = story;
        this.leaders = leaders;
        this.nouns = nouns;
        this.drafts = drafts;
    }

    /** "discussions covered rare earths", "talks on soybeans", "are expected to discuss". */
    void read(RoundDraft draft) {
        for (int s = 0; s < story.parses().size(); s++) {
            Parse parse = story.parse(s);
            for (Clause clause : parse.clauses()) {
                boolean about = TalksWords.DISCUSS.contains(clause.verb().lemma());
                if (about
                        && draft == drafts.main().orElse(draft)
                        && !Set.of(Modality.DENIED, Modality.POSSIBLE).contains(Modality.of(parse, clause))
                        && !(clause.verb().lemma().equals("include")
                                && !DelegationMembers.listedPersons(story, leaders, s, clause)
                                        .isEmpty())
                        && talkers(s, clause)) {
                    agenda(s, clause, draft);
                }
            }
            if (draft == drafts.main().orElse(draft)) {
                named(s, draft);
            }
        }
    }

    /** "Talks on semiconductors and steel". */
    private void named(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        for (int c = 0; c + 2 < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            boolean on = parse.chunks().get(c + 1).is(Chunk.Kind.PREPOSITION)
                    && Set.of("on", "about", "over", "covering")
                            .contains(parse.lower(parse.chunks().get(c + 1).head()));
            if (chunk.nominal() && on && nouns.talks(s, chunk) && !DeniedTalks.in(parse, chunk)) {
                int end = c + 2;
                while (end < parse.chunks().size()
                        && (parse.chunks().get(end).nominal()
                                || parse.chunks().get(end).is(Chunk.Kind.AND)
                                || parse.chunks().get(end).is(Chunk.Kind.COMMA))) {
                    end++;
                }
                topics(
                        s,
                        parse.chunks().get(c + 2).from(),
                        parse.chunks().get(end - 1).to(),
                        draft);
            }
        }
    }

    private boolean talkers(int s, Clause clause) {
        if (clause.subject().isEmpty()) {
            return false;
        }
        Phrase subject = clause.subject().get();
        if (subject.parts().stream().anyMatch(p -> nouns.talks(s, p))) {
            return true;
        }
        List<Human> people = story.persons(s, subject);
        return clause.verb().lemma().equals("discuss")
                && people.stream().noneMatch(leaders::leader)
                && story.parties(s, subject).size() >= 2;
    }

    private void agenda(int s, Clause clause, RoundDraft draft) {
        topics(s, clause.verb().to(), story.parse(s).size(), draft);
    }

    private void topics(int s, int from, int to, RoundDraft draft) {
        Set<String> seen = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(from, to)) {
            Optional<String> topic = name.id(Kind.TOPIC).or(() -> name.id(Kind.GOODS));
            topic.filter(story::specific)
                    .filter(seen::add)
                    .ifPresent(t -> story.claim(
                            "talks-agenda", 0.7, s, Fact.of(Relation.TOPIC, draft.thing, new Thing.Topic(t, true))));
        }
    }
}
