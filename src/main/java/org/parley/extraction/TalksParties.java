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
import org.parley.reference.Party;

/** Tells between whom talks are, from the noun phrase that names them and from those who hold them. */
final class TalksParties {
    private static final int REACH = 4;

    private final Story story;

    TalksParties(Story story) {
        this.story = story;
    }

    Set<String> partiesIn(int s, Chunk chunk) {
        Set<String> parties = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(TalksPhrases.whole(story.parse(s), chunk), chunk.to())) {
            boolean place = name.can(Kind.CITY)
                    && (!name.can(Kind.PARTY) || name.can(Kind.DEMONYM))
                    && name.to() == chunk.to() - 1;

            boolean series = TalksWords.SERIES.contains(story.parse(s).lower(name.to()));
            if (!place && !series) {
                name.party().filter(this::negotiates).ifPresent(parties::add);
            }
        }
        return parties;
    }

    /** Countries and blocs do; the WTO does not. */
    boolean negotiates(String party) {
        return story.world()
                .party(party)
                .filter(p -> p.kind() != Party.Kind.BODY)
                .isPresent();
    }

    boolean betweenParties(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (int i = chunk.to(); i < Math.min(parse.size(), chunk.to() + 6); i++) {
            if ((parse.lower(i).equals("between") || parse.lower(i).equals("with"))
                    && (parse.names(i, Math.min(parse.size(), i + 5)).stream()
                                    .anyMatch(n -> n.party().isPresent())
                            || official(s, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "With Commerce Secretary Howard Lutnick": somebody who deals with trade for a party. */
    private boolean official(int s, int token) {
        Parse parse = story.parse(s);
        int at = parse.chunkAt(Math.min(token, parse.size() - 1));
        if (at < 0 || !parse.chunks().get(at).nominal()) {
            return false;
        }
        Chunk chunk = parse.chunks().get(at);
        return Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE_OFFICES)
                && !story.parties(s, chunk).isEmpty();
    }

    boolean officialsTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        if (c < 0 || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        Phrase subject = parse.clauses().get(c).subject().get();
        int parties = story.parties(s, subject).size();
        return parties >= 2 || TalksWords.MEETERS.contains(parse.lower(subject.to() - 1)) && parties == 1;
    }

    /** "Officials of both countries ended talks on tariffs. The talks ...": whether a sentence before has told of talks of the main parties. */
    boolean toldBefore(int s) {
        for (int before = s - 1; before >= Math.max(0, s - REACH); before--) {
            Parse parse = story.parse(before);
            if (story.body(before)
                    && Lexical.any(parse, 0, parse.size(), TalksWords.NOUNS)
                    && Lexical.any(parse, 0, parse.size(), TalksWords.TRADE)
                    && twoParties(parse)) {
                return true;
            }
        }
        return false;
    }

    private boolean twoParties(Parse parse) {
        List<String> pair = story.pair();
        return pair.size() == 2
                && pair.stream().allMatch(p -> parse.names().stream()
                        .anyMatch(n -> n.party().equals(Optional.of(p))));
    }

    /** "Negotiators ended their third round": those who meet are the subject. */
    boolean negotiated(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        return c >= 0 && (proceeds(parse, parse.clauses().get(c), chunk) || held(parse, c));
    }

    /** "Round five broke up, negotiators said": what begins or ends is a round of what the sentence speaks of. */
    private static boolean proceeds(Parse parse, Clause clause, Chunk chunk) {
        boolean subject =
                clause.subject().filter(p -> p.parts().contains(chunk)).isPresent();
        String lemma = clause.verb().lemma();
        return subject
                && (TalksWords.START.contains(lemma) || TalksWords.END.contains(lemma))
                && Lexical.any(parse, 0, parse.size(), TalksWords.NEGOTIATION);
    }

    private static boolean held(Parse parse, int c) {
        return c >= 0
                && parse.clauses()
                        .get(c)
                        .subject()
                        .filter(p -> p.parts().stream()
                                .anyMatch(part -> TalksWords.MEETERS.contains(parse.lower(part.to() - 1))))
                        .isPresent();
    }
}
