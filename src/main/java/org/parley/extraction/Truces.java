package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.TimeMention;

/** Reads truces in tariff disputes: between whom, when agreed, until when. */
final class Truces {
    private static final Set<String> NOUNS =
            Set.of("truce", "pause", "suspension", "ceasefire", "reprieve", "moratorium", "standstill", "detente");
    private static final Set<String> FIRM = Set.of("truce");
    private static final Set<String> CONTEXT =
            Set.of("tariff", "tariffs", "trade", "duty", "duties", "levies", "levy", "measures", "imports", "punitive");
    private static final Set<String> UNTIL = Set.of(
            "until",
            "till",
            "through",
            "expire",
            "expires",
            "expired",
            "expiring",
            "lapse",
            "lapses",
            "ends",
            "ending",
            "end",
            "out",
            "lasting",
            "lasts",
            "last",
            "run",
            "to",
            "extended",
            "extend");

    private final Story story;

    Truces(Story story) {
        this.story = story;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            Optional<Integer> noun = noun(s);
            if (noun.isPresent()) {
                truce(s, noun.get());
            }
        }
    }

    private Optional<Integer> noun(int s) {
        Parse parse = story.parse(s);
        for (int i = 0; i < parse.size(); i++) {
            if (NOUNS.contains(parse.lower(i))
                    && !parse.tags().get(i).verb()
                    && (FIRM.contains(parse.lower(i)) ? trade(parse, i, 8) || tradeStory() : trade(parse, i, 5))) {
                return Optional.of(i);
            }
        }
        return suspension(parse);
    }

    /** "agreed to suspend tariffs for 90 days". */
    private static Optional<Integer> suspension(Parse parse) {
        for (Clause clause : parse.clauses()) {
            boolean verb = Set.of("suspend", "pause", "postpone", "shelve", "freeze")
                            .contains(clause.verb().lemma())
                    && clause.object().isPresent();
            boolean agreed = clause.governor() >= 0
                            && parse.clauses()
                                    .get(clause.governor())
                                    .verb()
                                    .lemma()
                                    .equals("agree")
                    || clause.verb().controls().contains("agree")
                    || near(parse, clause.verb().head(), 10, Set.of("agreement", "deal", "accord"));
            if (verb && agreed && trade(parse, clause.verb().head(), 8)) {
                return Optional.of(clause.verb().head());
            }
        }
        return Optional.empty();
    }

    private static boolean near(Parse parse, int at, int width, Set<String> words) {
        for (int i = Math.max(0, at - width); i < at; i++) {
            if (words.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean tradeStory() {
        return story.parses().stream()
                .anyMatch(p -> p.tokens().stream().anyMatch(t -> Tariffs.NOUNS.contains(t.lower())));
    }

    private static boolean trade(Parse parse, int at, int width) {
        for (int i = Math.max(0, at - width); i < Math.min(parse.size(), at + width); i++) {
            if (CONTEXT.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private void truce(int s, int noun) {
        Optional<Thing.Truce> truce = parties(s, noun);
        if (truce.isEmpty()) {
            return;
        }
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.TRUCE, truce.get())));
        List<Integer> sentences = new ArrayList<>(List.of(s));
        dates(s, noun, truce.get(), facts);
        story.claim("truce-named", 0.8, false, sentences, facts);
        if (s + 1 < story.parses().size()) {
            following(s + 1, truce.get(), s);
        }
    }

    /** "It is due to expire on Nov. 10" in the next sentence. */
    private void following(int s, Thing.Truce truce, int before) {
        Parse parse = story.parse(s);
        boolean anaphor = parse.size() > 1
                && (parse.lower(0).equals("it")
                        || parse.lower(0).equals("the")
                                && Set.of("deal", "agreement", "arrangement", "truce", "pause")
                                        .contains(parse.lower(1))
                        || parse.lower(0).equals("that"));
        if (anaphor && noun(s).isEmpty()) {
            List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.TRUCE, truce)));
            dates(s, -1, truce, facts);
            if (facts.size() > 1) {
                story.claim("truce-named", 0.8, false, List.of(before, s), facts);
            }
        }
    }

    private Optional<Thing.Truce> parties(int s, int noun) {
        Parse parse = story.parse(s);
        Set<String> named = new TreeSet<>();
        int chunk = parse.chunkAt(noun);
        if (chunk >= 0) {
            Chunk own = parse.chunks().get(chunk);
            parse.names(own.from(), own.to()).forEach(n -> n.party().ifPresent(named::add));
            for (int c = chunk + 1; c < Math.min(parse.chunks().size(), chunk + 3); c++) {
                if (parse.chunks().get(c).is(Chunk.Kind.PREPOSITION)
                        && Set.of("between", "with")
                                .contains(parse.lower(parse.chunks().get(c).head()))
                        && c + 1 < parse.chunks().size()
                        && parse.chunks().get(c + 1).nominal()) {
                    parse.names(
                                    parse.chunks().get(c + 1).from(),
                                    Math.min(
                                            parse.size(),
                                            parse.chunks().get(c + 1).to() + 4))
                            .forEach(n -> n.party().ifPresent(named::add));
                }
            }
        }
        int clause = Tariffs.clauseOf(parse, noun);
        if (named.size() < 2 && clause >= 0) {
            parse.clauses().get(clause).subject().ifPresent(p -> named.addAll(story.parties(s, p)));
        }
        if (named.size() != 2) {
            String kept = named.size() == 1 ? named.iterator().next() : "";
            List<String> pair = story.pair();
            if (pair.isEmpty() || !kept.isEmpty() && !pair.contains(kept)) {
                return Optional.empty();
            }
            named.clear();
            named.addAll(pair);
        }
        List<String> two = List.copyOf(named);
        return Optional.of(new Thing.Truce(two.get(0), two.get(1)));
    }

    private void dates(int s, int noun, Thing.Truce truce, List<Fact> facts) {
        Parse parse = story.parse(s);
        for (TimeMention time : parse.times()) {
            if (time.value().isEmpty()
                    || time.kind() == TimeMention.Kind.DURATION
                    || time.value().get().contains("W")) {
                continue;
            }
            if (until(parse, time)) {
                facts.add(Fact.of(
                        Relation.UNTIL, truce, time.end().orElse(time.value().get())));
            } else if (agreed(parse, noun, time)) {
                facts.add(Fact.of(Relation.AGREED, truce, time.value().get()));
            }
        }
    }

    private static boolean until(Parse parse, TimeMention time) {
        for (int i = time.from() - 1; i >= Math.max(0, time.from() - 4); i--) {
            boolean close = !Set.of("out", "to", "last").contains(parse.lower(i)) || i >= time.from() - 2;
            boolean carried =
                    parse.lower(i).equals("out") && !parse.lower(i - 1).matches("r[au]n|running");
            if (UNTIL.contains(parse.lower(i)) && close && !carried) {
                return true;
            }
        }
        return false;
    }

    /** "Announced on Friday that talks are about the truce": what was announced then is not the truce. */
    private static boolean told(Parse parse, Clause clause, int noun) {
        return Set.of("announce", "call", "conclude").contains(clause.verb().lemma())
                && noun >= 0
                && (noun < parse.chunks().get(clause.chunk()).from()
                                && clause.subject()
                                        .filter(p -> p.from() <= noun && noun < p.to())
                                        .isEmpty()
                        || noun > parse.chunks().get(clause.end() - 1).to());
    }

    private static boolean agreed(Parse parse, int noun, TimeMention time) {
        int c = Tariffs.clauseOf(parse, time.from());
        boolean verb = c >= 0
                && !told(parse, parse.clauses().get(c), noun)
                && Set.of(
                                "agree",
                                "reach",
                                "strike",
                                "sign",
                                "declare",
                                "announce",
                                "seal",
                                "hammer",
                                "suspend",
                                "pause",
                                "broker",
                                "conclude",
                                "call")
                        .contains(parse.clauses().get(c).verb().lemma())
                && Modality.of(parse, parse.clauses().get(c)) != Modality.DENIED;
        boolean before = time.to() <= parse.size()
                && Set.of("agreed", "reached", "struck", "signed").stream().anyMatch(w -> near(parse, time, w));
        boolean possessive = parse.lower(time.to()).equals("'s")
                && Set.of("agreement", "deal", "truce", "accord").contains(parse.lower(time.to() + 1));
        return verb || before || possessive;
    }

    private static boolean near(Parse parse, TimeMention time, String word) {
        for (int i = Math.max(0, time.from() - 5); i < time.from(); i++) {
            if (parse.lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
