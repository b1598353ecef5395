package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;
import org.parley.language.TimeMention;

/** Reads export controls: who limits the export of what, and when that was announced. */
final class Controls {
    private static final Set<String> NOUNS = Set.of(
            "control",
            "controls",
            "curb",
            "curbs",
            "restriction",
            "restrictions",
            "ban",
            "bans",
            "limit",
            "limits",
            "embargo",
            "licensing",
            "licence",
            "license",
            "licences",
            "licenses",
            "halt",
            "prohibition",
            "quota",
            "quotas",
            "constraints");
    private static final Set<String> EXPORT =
            Set.of("export", "exports", "shipments", "sales", "exporting", "shipping", "sale");
    private static final Set<String> VERBS = Set.of(
            "restrict",
            "ban",
            "limit",
            "curb",
            "control",
            "block",
            "tighten",
            "halt",
            "prohibit",
            "bar",
            "stop",
            "embargo",
            "suspend");

    private static final Set<String> ACTS = Set.of(
            "impose",
            "announce",
            "tighten",
            "expand",
            "introduce",
            "broaden",
            "outline",
            "restrict",
            "place",
            "slap",
            "put",
            "ban",
            "extend",
            "adopt",
            "unveil",
            "issue",
            "enact",
            "apply",
            "keep",
            "suspend",
            "respond",
            "curb",
            "limit",
            "have",
            "use",
            "add",
            "block",
            "halt",
            "control",
            "prohibit",
            "bar",
            "stop",
            "widen",
            "strengthen",
            "retaliate",
            "set",
            "launch",
            "implement",
            "order",
            "declare",
            "roll",
            "pause",
            "ease",
            "lift",
            "hit",
            "toughen",
            "maintain",
            "step",
            "begin",
            "start",
            "embargo",
            "require");

    /** "China's expansion of restrictions": nouns whose owner owns the control. */
    private static final Set<String> CHANGES = Set.of(
            "expansion",
            "tightening",
            "imposition",
            "announcement",
            "extension",
            "introduction",
            "use",
            "widening",
            "easing",
            "lifting",
            "broadening",
            "suspension",
            "range",
            "set",
            "series",
            "raft",
            "round");

    private final Story story;

    /** A control whose imposer its sentence does not tell. */
    private record Ownerless(int sentence, int head, Set<String> goods) {}

    private final List<Ownerless> ownerless = new ArrayList<>();

    Controls(Story story) {
        this.story = story;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            nouns(s);
            verbs(s);
        }
        ownerless.forEach(o -> told(o.goods()).ifPresent(imposer -> claim(o.sentence(), imposer, o.goods(), o.head())));
    }

    /** "export controls on rare earths", "controls on rare-earth exports", "rare-earth export curbs". */
    private void nouns(int s) {
        Parse parse = story.parse(s);
        for (int c = 0; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            int head = chunk.to() - 1;
            if (chunk.nominal() && limits(parse, chunk, head)) {
                int end = chainEnd(parse, c);
                if (exportSaid(parse, chunk.from(), end)) {
                    control(s, head, chunk.from(), end);
                }
            }
        }
    }

    /** "curbs", "controls"; of wider words only "licensing requirements", "export rules". */
    private static boolean limits(Parse parse, Chunk chunk, int head) {
        if (NOUNS.contains(parse.lower(head))) {
            return true;
        }
        boolean wide = Set.of("requirements", "requirement", "rules", "regime", "regulations")
                .contains(parse.lower(head));
        for (int i = chunk.from(); wide && i < head; i++) {
            if (parse.lower(i).startsWith("licen") || EXPORT.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean exportSaid(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (EXPORT.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** End of "controls on rare-earth exports to Japan": prepositions with what follows. */
    private static int chainEnd(Parse parse, int c) {
        int i = c + 1;
        int end = parse.chunks().get(c).to();
        boolean open = false;
        while (i < parse.chunks().size()) {
            Chunk chunk = parse.chunks().get(i);
            boolean on = chunk.is(Chunk.Kind.PREPOSITION)
                    && Set.of("on", "of", "over", "for", "including", "against", "like", "as", "such")
                            .contains(parse.lower(chunk.head()));
            boolean verb = chunk.is(Chunk.Kind.VERB)
                    && Set.of("exporting", "including", "covering", "shipping", "involving", "concerning")
                            .contains(parse.lower(chunk.head()));
            if (on || verb) {
                open = true;
            } else if (!(open
                            && (chunk.nominal()
                                    || chunk.is(Chunk.Kind.AND) && nounNext(parse, i)
                                    || chunk.is(Chunk.Kind.COMMA) && nounNext(parse, i) && listGoesOn(parse, i))
                    || chunk.is(Chunk.Kind.OTHER))) {
                break;
            }
            end = chunk.to();
            i++;
        }
        return end;
    }

    private static boolean nounNext(Parse parse, int i) {
        return i + 1 < parse.chunks().size()
                && (parse.chunks().get(i + 1).nominal()
                        || parse.chunks().get(i + 1).is(Chunk.Kind.AND))
                && !(i + 2 < parse.chunks().size()
                        && parse.chunks().get(i + 2).is(Chunk.Kind.VERB)
                        && finite(parse, i + 2));
    }

    private static boolean finite(Parse parse, int chunk) {
        return parse.clauses().stream()
                .anyMatch(c -> c.chunk() == chunk && c.verb().finite());
    }

    private static boolean listGoesOn(Parse parse, int i) {
        Chunk next = parse.chunks().get(i + 1);
        return next.is(Chunk.Kind.AND)
                || parse.names(next.from(), next.to()).stream().anyMatch(n -> n.can(Kind.GOODS));
    }

    private void control(int s, int head, int from, int end) {
        Parse parse = story.parse(s);
        Set<String> goods = goods(s, from, end);
        Optional<String> imposer = owner(s, from, head).or(() -> actor(s, head));
        if (imposer.isEmpty() && !denied(parse, head)) {
            ownerless.add(new Ownerless(s, head, goods));
        }
        if (imposer.isPresent() && !denied(parse, head) && !goods.isEmpty()) {
            claim(s, imposer.get(), goods, head);
        }
    }

    private Set<String> goods(int s, int from, int to) {
        Set<String> goods = new TreeSet<>();
        story.parse(s)
                .names(from, to)
                .forEach(n -> n.id(Kind.GOODS).filter(story::specific).ifPresent(goods::add));
        return goods;
    }

    /** "China's tightened controls", "Chinese export curbs". */
    private Optional<String> owner(int s, int from, int head) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(from);
        boolean expansion = chunk > 1
                && parse.lower(from - 1).equals("of")
                && CHANGES.contains(parse.lower(parse.chunks().get(chunk - 2).to() - 1));
        int begin = expansion ? parse.chunks().get(chunk - 2).from() : from;
        for (Mention name : parse.names(begin, head)) {
            Optional<String> party = story.world().partyOf(name);
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    /** The party that does it: the subject of the verb, or "by" after a passive one, or whoever governs. */
    private Optional<String> actor(int s, int token) {
        Parse parse = story.parse(s);
        int c = Tariffs.clauseOf(parse, token);
        while (c >= 0) {
            Clause clause = parse.clauses().get(c);
            Optional<Phrase> agent =
                    clause.verb().passive() || clause.after("by").isPresent() ? clause.after("by") : clause.subject();
            Optional<String> party = agent.map(p -> story.parties(s, p))
                    .filter(p -> p.size() == 1)
                    .map(p -> p.iterator().next());
            if (party.isPresent() && ACTS.contains(clause.verb().lemma())) {
                return party;
            }
            c = clause.governor();
        }
        return Optional.empty();
    }

    /** Who limits these goods, as another sentence of the article tells. */
    private Optional<String> told(Set<String> goods) {
        return story.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.CONTROL
                        && f.subject() instanceof Thing.Control control
                        && goods.contains(control.goods()))
                .map(f -> ((Thing.Control) f.subject()).imposer())
                .findFirst();
    }

    private static boolean denied(Parse parse, int token) {
        int c = Tariffs.clauseOf(parse, token);
        return c >= 0 && Modality.of(parse, parse.clauses().get(c)) == Modality.DENIED;
    }

    /** "restricted exports of gallium", "tightening its exports of rare-earth magnets". */
    private void verbs(int s) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            if (!VERBS.contains(clause.verb().lemma())
                    || clause.object().isEmpty() && !clause.verb().passive()) {
                continue;
            }
            Optional<Phrase> hit = clause.verb().passive() ? clause.subject() : clause.object();
            if (hit.isEmpty()
                    || !EXPORT.contains(parse.lower(hit.get().to() - 1))
                            && !exportSaid(parse, hit.get().from(), hit.get().to())) {
                continue;
            }
            if (NOUNS.contains(parse.lower(hit.get().to() - 1)) || Modality.of(parse, clause) == Modality.DENIED) {
                continue;
            }
            Set<String> goods =
                    goods(s, hit.get().from(), chainEnd(parse, hit.get().last()));
            Optional<String> imposer = clause.verb().passive()
                    ? clause.after("by")
                            .map(p -> story.parties(s, p))
                            .filter(p -> p.size() == 1)
                            .map(p -> p.iterator().next())
                    : actor(s, clause.verb().head());
            if (imposer.isPresent() && !goods.isEmpty()) {
                claim(s, imposer.get(), goods, clause.verb().head());
            }
        }
    }

    private void claim(int s, String imposer, Set<String> goods, int token) {
        Optional<TimeMention> announced = announced(s, token);
        for (String good : goods) {
            Thing.Control control = new Thing.Control(imposer, good);
            story.claim(
                    "control-named",
                    0.8,
                    s,
                    Fact.of(Relation.CONTROL, control),
                    Fact.of(Relation.GOODS, control, Tariffs.topic(good)));
            announced.ifPresent(t -> story.claim(
                    "control-announced",
                    0.8,
                    s,
                    Fact.of(Relation.CONTROL, control),
                    Fact.of(Relation.ANNOUNCED, control, t.value().orElseThrow())));
        }
    }

    private Optional<TimeMention> announced(int s, int token) {
        Parse parse = story.parse(s);
        int c = Tariffs.clauseOf(parse, token);
        if (c < 0) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(c);
        boolean announces =
                Set.of("announce", "unveil", "impose", "introduce", "issue", "declare", "publish", "outline")
                                .contains(clause.verb().lemma())
                        && Modality.of(parse, clause) == Modality.FACT;
        if (!announces) {
            return Optional.empty();
        }
        Optional<TimeMention> own = story.times(s, clause).stream()
                .filter(t -> t.value().isPresent() && t.kind() == TimeMention.Kind.DATE)
                .findFirst();
        return own.or(() -> whenBefore(parse, clause));
    }

    /** "after October 9, when Beijing announced". */
    private static Optional<TimeMention> whenBefore(Parse parse, Clause clause) {
        int from = clause.subject().map(Phrase::from).orElse(clause.verb().from());
        boolean when = parse.lower(from - 1).equals("when")
                || from > 1
                        && parse.tags().get(from - 1) == Tag.SUBORDINATOR
                        && parse.lower(from - 1).equals("when");
        return when
                ? parse.times().stream()
                        .filter(t -> t.to() <= from
                                && from - t.to() <= 3
                                && t.value().isPresent())
                        .reduce((a, b) -> b)
                : Optional.empty();
    }
}
