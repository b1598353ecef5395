package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.TimeMention;

/** Reads export controls: who limits the export of what, and when that was announced. */
final class Controls {
    private static final Set<String> EXPORT = Words.TARIFF.list("exports");
    private static final Set<String> LICENSED = Words.TARIFF.list("licensed-goods");
    private static final Set<String> NOUNS = Words.TARIFF.list("control-nouns");
    private static final Set<String> VERBS = Words.TARIFF.list("control-verbs");

    private static final int SAID_BEFORE = 6;

    private final Story story;
    private final ControlOwners owners;
    private final ControlDates dates;

    Controls(Story story) {
        this.story = story;
        this.owners = new ControlOwners(story);
        this.dates = new ControlDates(story);
    }

    /** A control whose imposer its sentence does not tell. */
    private record Ownerless(int sentence, int head, Set<String> goods) {}

    private final List<Ownerless> ownerless = new ArrayList<>();

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            nouns(s);
            verbs(s);
            others(s);
        }
        ownerless.forEach(
                o -> owners.told(o.goods()).ifPresent(imposer -> claim(o.sentence(), imposer, o.goods(), o.head())));
    }

    /** "export controls on rare earths", "controls on rare-earth exports", "rare-earth export curbs". */
    private void nouns(int s) {
        Parse parse = story.parse(s);
        for (int c = 0; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            int head = chunk.to() - 1;
            if (chunk.nominal() && ControlPhrases.limits(parse, chunk, head)) {
                int end = ControlPhrases.chainEnd(parse, c);
                // "export controls related to expanded curbs on rare earths": said once for both
                int from = Math.max(0, chunk.from() - SAID_BEFORE);
                if (ControlPhrases.exportSaid(parse, chunk.from(), end)
                        || ControlPhrases.exportSaid(parse, from, end) && ControlPhrases.limitSaid(parse, from, head)
                        || ControlPhrases.licence(parse, chunk) && licensed(s, chunk.from(), end)) {
                    control(s, head, chunk.from(), end);
                }
            }
        }
    }

    /** "licensing rules for seven rare earths": goods that are licensed when they leave a country, not when they enter one. */
    private boolean licensed(int s, int from, int to) {
        Set<String> goods = goods(s, from, to);
        return !goods.isEmpty() && LICENSED.containsAll(goods);
    }

    private void control(int s, int head, int from, int end) {
        Parse parse = story.parse(s);
        Set<String> goods = goods(s, from, end);
        Optional<String> imposer = owners.owner(s, from, head).or(() -> owners.actor(s, head));
        if (imposer.isEmpty() && !denied(parse, head)) {
            ownerless.add(new Ownerless(s, head, goods));
        }
        if (imposer.isPresent() && denied(parse, head)) {
            goods.forEach(good -> deny(s, imposer.get(), good));
        } else if (imposer.isPresent()) {
            claim(s, imposer.get(), goods, head);
        }
    }

    private void deny(int s, String imposer, String good) {
        Thing.Control control = new Thing.Control(imposer, good);
        story.claim("control-named", 0.8, true, List.of(s), List.of(Fact.of(Relation.CONTROL, control)));
    }

    private Set<String> goods(int s, int from, int to) {
        Parse parse = story.parse(s);
        Set<String> goods = new TreeSet<>();
        parse.names(from, to)
                .forEach(n -> n.id(Kind.GOODS).filter(story::specific).ifPresent(goods::add));
        goods.addAll(ControlPhrases.plainGoods(parse, from, to));
        return goods;
    }

    private static boolean denied(Parse parse, int token) {
        int c = Clauses.around(parse, token);
        return c >= 0
                && Modality.of(parse, parse.clauses().get(c)) == Modality.DENIED
                && !ControlStatuses.loosens(parse.clauses().get(c).verb().lemma());
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
                            && !ControlPhrases.exportSaid(
                                    parse, hit.get().from(), hit.get().to())) {
                continue;
            }
            if (NOUNS.contains(parse.lower(hit.get().to() - 1)) || Modality.of(parse, clause) == Modality.DENIED) {
                continue;
            }
            Set<String> goods = goods(
                    s,
                    hit.get().from(),
                    ControlPhrases.chainEnd(parse, hit.get().last()));
            Optional<String> imposer = clause.verb().passive()
                    ? clause.after("by")
                            .map(p -> story.parties(s, p))
                            .filter(p -> p.size() == 1)
                            .map(p -> p.iterator().next())
                    : owners.actor(s, clause.verb().head());
            if (imposer.isPresent() && !goods.isEmpty()) {
                claim(s, imposer.get(), goods, clause.verb().head());
            }
        }
    }

    /** "put gallium under export controls", "barred Nvidia from selling AI chips to China". */
    private void others(int s) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            Optional<Phrase> hit = ControlVerbs.hit(parse, clause);
            Clause act = ControlVerbs.barrer(parse, clause).orElse(clause);
            if (hit.isPresent() && Modality.of(parse, act) != Modality.DENIED) {
                Set<String> goods = goods(s, hit.get().from(), hit.get().to());
                owners.actor(s, act.verb().head())
                        .ifPresent(
                                imposer -> claim(s, imposer, goods, act.verb().head()));
            }
        }
    }

    private void claim(int s, String imposer, Set<String> goods, int token) {
        Optional<TimeMention> announced = dates.announced(s, token);
        Optional<String> status = ControlStatuses.of(story.parse(s), token);
        for (String good : goods) {
            Thing.Control control = new Thing.Control(imposer, good);
            story.claim(
                    "control-named",
                    0.8,
                    s,
                    Fact.of(Relation.CONTROL, control),
                    Fact.of(Relation.GOODS, control, GoodsNames.topic(good)));
            status.ifPresent(st -> story.claim(
                    "control-status",
                    0.8,
                    s,
                    Fact.of(Relation.CONTROL, control),
                    Fact.of(Relation.STATUS, control, st)));
            announced.ifPresent(t -> story.claim(
                    "control-announced",
                    0.8,
                    s,
                    Fact.of(Relation.CONTROL, control),
                    Fact.of(Relation.ANNOUNCED, control, t.value().orElseThrow())));
        }
    }
}
