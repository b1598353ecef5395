package org.parley.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.RateMention;
import org.parley.language.Tag;
import org.parley.language.VerbGroup.Form;

/** Reads tariffs: which percentages are rates of one, who imposes it on whose goods, and what has become of it. */
final class Tariffs {
    static final Set<String> NOUNS =
            Set.of("tariff", "tariffs", "duty", "duties", "levy", "levies", "surtax", "surcharge", "surcharges");
    private static final Set<String> TAXES = Set.of("tax", "taxes");
    private static final Set<String> RATE_NOUNS =
            Set.of("rate", "rates", "ceiling", "level", "levels", "baseline", "cap", "floor");
    private static final Set<String> ON = Set.of("on", "for", "against", "upon", "over", "across", "to");
    private static final Set<String> ALL =
            Set.of("countries", "partners", "nations", "country", "economies", "world", "everyone", "everybody");
    private static final Set<String> TARGET_SUBJECT = Set.of(
            "face",
            "pay",
            "attract",
            "incur",
            "suffer",
            "bear",
            "subject",
            "avoid",
            "escape",
            "confront",
            "receive",
            "get");
    private static final Set<String> TARGET_PASSIVE = Set.of(
            "hit",
            "slap",
            "subject",
            "charge",
            "target",
            "tax",
            "face",
            "strike",
            "burden",
            "saddle",
            "penalise",
            "penalize",
            "tariff");
    private static final Set<String> SHARE = Set.of("of", "share", "stake", "growth", "inflation", "unemployment");

    private final Story story;
    private final Patterns patterns;

    /** A rate bound to a tariff. */
    private record Bound(int sentence, RateMention rate, int noun, int from, int end) {}

    /** What was read of one tariff. */
    record Read(int sentence, Thing.Tariff tariff, RateMention rate, int group, boolean old) {}

    private final List<Read> reads = new ArrayList<>();
    private Optional<Read> last = Optional.empty();

    Tariffs(Story story, Patterns patterns) {
        this.story = story;
        this.patterns = patterns;
    }

    List<Read> reads() {
        return reads;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            readSentence(s);
        }
        new TariffDates(story, this).read();
    }

    private void readSentence(int s) {
        List<Bound> bound = new ArrayList<>();
        for (RateMention rate : story.parse(s).rates()) {
            bind(s, rate, bound).ifPresent(bound::add);
        }
        for (int b = 0; b < bound.size(); b++) {
            tariff(bound, b);
        }
    }

    // ---- which percentages are rates of a tariff

    private Optional<Bound> bind(int s, RateMention rate, List<Bound> before) {
        Parse parse = story.parse(s);
        int noun = inPhrase(parse, rate);
        if (noun < 0) noun = behind(parse, rate);
        if (noun < 0) noun = inFront(parse, rate);
        if (noun < 0) noun = byVerb(s, parse, rate);
        if (noun < 0 && tariffStory()) noun = levied(s, parse, rate);
        if (noun < 0 && !before.isEmpty() && follows(parse, before.get(before.size() - 1), rate)) {
            noun = before.get(before.size() - 1).noun();
        }
        return noun < 0 || share(parse, rate)
                ? Optional.empty()
                : Optional.of(new Bound(s, rate, noun, Math.min(noun, rate.from()), Math.max(noun + 1, rate.to())));
    }

    /** "25 percent of imports": a share. "a 10 percent rise in tariffs": not a rate either. */
    private static boolean share(Parse parse, RateMention rate) {
        String next = parse.lower(rate.to());
        if (next.equals("of") && !tariffNoun(parse, rate.to() + 1)) {
            return true;
        }
        return SIZES.contains(next)
                || tariffNoun(parse, rate.to()) && CUTS.contains(parse.lower(rate.to() + 1))
                || tariffNoun(parse, rate.to() + 1) && CUTS.contains(parse.lower(rate.to() + 2));
    }

    private static final Set<String> SIZES = Set.of(
            "increase",
            "rise",
            "cut",
            "reduction",
            "drop",
            "decline",
            "fall",
            "jump",
            "share",
            "growth",
            "decrease",
            "discount",
            "chance",
            "majority",
            "stake",
            "rebate",
            "less",
            "higher",
            "lower",
            "stronger",
            "weaker");
    private static final Set<String> CUTS = Set.of("cut", "cuts", "reduction", "reductions", "revenue", "revenues");

    static boolean tariffNoun(Parse parse, int i) {
        String word = parse.lower(i);
        if (NOUNS.contains(word)) {
            return !parse.lower(i - 1).equals("heavy")
                    && !(word.startsWith("dut")
                            && Set.of("civic", "off", "on", "heavy", "constitutional")
                                    .contains(parse.lower(i - 1)));
        }
        return TAXES.contains(word)
                && Set.of("import", "border", "trade", "imports", "customs").contains(parse.lower(i - 1));
    }

    private static int inPhrase(Parse parse, RateMention rate) {
        int chunk = parse.chunkAt(rate.from());
        int to = chunk < 0
                ? rate.to()
                : Math.max(rate.to(), parse.chunks().get(chunk).to());
        for (int i = rate.to(); i < Math.min(parse.size(), to + 3); i++) {
            if (tariffNoun(parse, i)) {
                return i;
            }
            boolean goesOn = i < to
                    || parse.tags().get(i) == Tag.AND
                    || parse.tags().get(i) == Tag.ADJECTIVE
                    || parse.tags().get(i) == Tag.NOUN
                    || parse.tags().get(i) == Tag.HYPHEN
                    || parse.tags().get(i) == Tag.QUOTE
                    || parse.tags().get(i) == Tag.NAME;
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** "25 percent in tariffs", "145% of duties", "25% (ad valorem) duty", "10% and 25% tariffs". */
    private static int behind(Parse parse, RateMention rate) {
        int i = rate.to();
        int next = i < parse.size() ? parse.chunkAt(i) : -1;
        if (next >= 0
                && parse.chunks().get(next).from() == i
                && parse.chunks().get(next).nominal()
                && tariffNounIn(parse, parse.chunks().get(next)) >= 0) {
            return tariffNounIn(parse, parse.chunks().get(next));
        }
        if ((parse.lower(i).equals("in") || parse.lower(i).equals("of"))
                && (tariffNoun(parse, i + 1) || tariffNoun(parse, i + 2))) {
            return tariffNoun(parse, i + 1) ? i + 1 : i + 2;
        }
        if (Set.of("and", "or", "to", "-", ",").contains(parse.lower(i))) {
            for (RateMention other : parse.rates()) {
                if (other.from() == i + 1 || other.from() == i + 2) {
                    return inPhrase(parse, other);
                }
            }
        }
        return -1;
    }

    /** "tariffs of up to 125 percent", "duties on Chinese goods to 145 percent", "a tariff rate of 15%". */
    private static int inFront(Parse parse, RateMention rate) {
        int c = parse.chunkAt(rate.from());
        boolean preposition = false;
        for (int i = c - 1; i >= 0; i--) {
            Chunk chunk = parse.chunks().get(i);
            switch (chunk.kind()) {
                case PREPOSITION, OTHER -> preposition = true;
                case NOUN -> {
                    int noun = tariffNounIn(parse, chunk);
                    if (noun >= 0 && preposition) {
                        return noun;
                    }
                }
                case AND, TIME, COMMA -> {}
                case BREAK -> {
                    if (!":(-".contains(parse.lower(chunk.head()))) {
                        return -1;
                    }
                    preposition = true;
                }
                case VERB -> {
                    String verb = parse.lower(chunk.head());
                    if (!Set.of(
                                    "ranging",
                                    "starting",
                                    "averaging",
                                    "reaching",
                                    "totaling",
                                    "totalling",
                                    "beginning",
                                    "ranged",
                                    "set",
                                    "imposed",
                                    "applied",
                                    "levied")
                            .contains(verb)) {
                        return -1;
                    }
                    preposition = true;
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static int tariffNounIn(Parse parse, Chunk chunk) {
        for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
            if (tariffNoun(parse, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "tariffs were raised to 145%", "raised duties ... to 25%", "the rate will be 15%" after talk of tariffs. */
    private int byVerb(int s, Parse parse, RateMention rate) {
        int c = clauseOf(parse, rate);
        if (c < 0) {
            return -1;
        }
        Clause clause = parse.clauses().get(c);
        boolean change = statusVerb(clause.verb().lemma()).isPresent()
                || clause.verb().lemma().equals("be");
        if (!change) {
            return -1;
        }
        for (Optional<Phrase> phrase : List.of(clause.object(), clause.subject())) {
            if (phrase.isPresent()) {
                for (Chunk part : phrase.get().parts()) {
                    int noun = tariffNounIn(parse, part);
                    if (noun >= 0 && noun == part.to() - 1) {
                        return noun;
                    }
                    if (RATE_NOUNS.contains(parse.lower(part.to() - 1)) && spokenOf(s)) {
                        return part.to() - 1;
                    }
                    if (Set.of("they", "it", "them", "those", "these").contains(parse.lower(part.from()))
                            && part.to() - part.from() == 1
                            && s > 0
                            && last.isPresent()
                            && last.get().sentence() >= s - 1
                            && !clause.verb().lemma().equals("be")) {
                        return part.from();
                    }
                }
            }
        }
        boolean direct = clause.object().isPresent()
                && clause.object().get().parts().stream().anyMatch(p -> p.covers(rate.from()));
        boolean levying = Set.of("impose", "charge", "levy", "slap", "pay", "face")
                .contains(clause.verb().lemma());
        return direct && levying && spokenOf(s) ? rate.from() : -1;
    }

    private static final Set<String> LEVYING = Set.of(
            "charge", "levy", "pay", "hit", "face", "impose", "slap", "attract", "carry", "tax", "incur", "put",
            "bear");

    /** "goods from India will be charged 25%", "the 39 per cent rate", in a story about tariffs. */
    private int levied(int s, Parse parse, RateMention rate) {
        int chunk = parse.chunkAt(rate.from());
        if (chunk < 0) {
            return -1;
        }
        Chunk own = parse.chunks().get(chunk);
        if (RATE_NOUNS.contains(parse.lower(own.to() - 1)) && own.to() - 1 >= rate.to() && !otherRate(parse, own)) {
            return own.to() - 1;
        }
        int c = clauseOf(parse, rate);
        if (c < 0 || !LEVYING.contains(parse.clauses().get(c).verb().lemma()) || own.to() > rate.to()) {
            return -1;
        }
        Clause clause = parse.clauses().get(c);
        boolean object = clause.object().isPresent()
                && clause.object().get().parts().stream().anyMatch(p -> p.covers(rate.from()));
        boolean with = clause.after("with")
                .filter(p -> p.parts().stream().anyMatch(q -> q.covers(rate.from())))
                .isPresent();
        boolean about = clause.subject().map(p -> traded(s, p)).orElse(false)
                || Story.after(clause, ON).stream().anyMatch(p -> traded(s, p));
        return (object || with) && about ? rate.from() : -1;
    }

    private static boolean otherRate(Parse parse, Chunk chunk) {
        return parse.text(chunk.from(), chunk.to())
                .matches(
                        "(?i).*(interest|growth|inflation|unemployment|exchange|approval|policy|savings|mortgage|lending|vacancy|tax).*");
    }

    private boolean traded(int s, Phrase phrase) {
        return !story.parties(s, phrase).isEmpty() || phrase.parts().stream().anyMatch(p -> thing(parse(s), p));
    }

    private boolean tariffStory() {
        return story.parses().stream()
                        .flatMap(p -> p.tokens().stream())
                        .filter(t -> NOUNS.contains(t.lower()))
                        .limit(3)
                        .count()
                == 3;
    }

    private boolean spokenOf(int s) {
        for (int i = Math.max(0, s - 1); i <= s; i++) {
            Parse parse = story.parse(i);
            for (int t = 0; t < parse.size(); t++) {
                if (tariffNoun(parse, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "25% on Mexico and 10% on China", "from 39 percent to 15 percent": no verb and no other noun of number between. */
    private static boolean follows(Parse parse, Bound before, RateMention rate) {
        for (int i = Math.max(before.rate().to(), before.noun() + 1); i < rate.from(); i++) {
            Tag tag = parse.tags().get(i);
            if (tag.verb() && !parse.lower(i).equals("compared")
                    || tag == Tag.STOP
                    || tag == Tag.BREAK && !parse.lower(i).equals(";")
                    || tag == Tag.RELATIVE
                    || tag == Tag.BE
                    || tag == Tag.SUBORDINATOR
                    || tag == Tag.MODAL) {
                return false;
            }
        }
        if (otherNouns(parse, Math.max(before.rate().to(), before.noun() + 1), rate.from())) {
            return false;
        }
        String prev = parse.lower(rate.from() - 1);
        boolean joined = Set.of(
                                "and",
                                ",",
                                "or",
                                "to",
                                "by",
                                "from",
                                "than",
                                "a",
                                "then",
                                "additional",
                                "another",
                                "at",
                                "but",
                                ";",
                                "with",
                                "extra",
                                "of",
                                "for")
                        .contains(prev)
                || parse.tags().get(Math.max(0, rate.from() - 1)) == Tag.ADVERB;
        String next = parse.lower(rate.to());
        return joined
                && rate.from() - before.rate().to() < 16
                && !Set.of("share", "growth").contains(next);
    }

    /** Whether nouns stand between that are neither goods nor parties: then the next rate is of something else. */
    private static boolean otherNouns(Parse parse, int from, int to) {
        return parse.chunks().stream()
                .filter(c -> c.nominal() && c.from() >= from && c.to() <= to)
                .anyMatch(c -> !thing(parse, c)
                        && parse.rates(c.from(), c.to()).isEmpty()
                        && !PLAIN.contains(parse.lower(c.to() - 1)));
    }

    private static final Set<String> PLAIN = Set.of(
            "imports",
            "goods",
            "products",
            "exports",
            "rate",
            "rates",
            "tariff",
            "tariffs",
            "duty",
            "duties",
            "partners",
            "countries",
            "others",
            "rest",
            "percent",
            "shipments",
            "levies",
            "levy",
            "worth",
            "billion",
            "quota",
            "months",
            "years",
            "addition",
            "articles",
            "items",
            "parts",
            "materials");

    static int clauseOf(Parse parse, RateMention rate) {
        return clauseOf(parse, rate.from());
    }

    /** The clause whose verb stands last before a token, or first after it where none does. */
    static int clauseOf(Parse parse, int token) {
        int chunk = parse.chunkAt(token);
        for (int c = parse.clauses().size() - 1; c >= 0; c--) {
            Clause clause = parse.clauses().get(c);
            if (clause.chunk() < chunk && chunk < clause.end()) {
                return c;
            }
        }
        int inner = parse.clauseAt(token);
        if (inner >= 0) {
            return inner;
        }
        int best = -1;
        for (int c = 0; c < parse.clauses().size(); c++) {
            if (parse.clauses().get(c).verb().from() <= token) {
                best = c;
            }
        }
        return best >= 0 ? best : parse.clauses().isEmpty() ? -1 : 0;
    }

    private Optional<Pattern> statusVerb(String lemma) {
        return patterns.withVerb("tariff", lemma);
    }

    // ---- who, on whom, on what

    private void tariff(List<Bound> bounds, int index) {
        Bound bound = bounds.get(index);
        Scope scope = scope(bounds, index);
        Optional<String> imposer = imposer(bound, scope);
        Set<String> targets = new LinkedHashSet<>(scope.targets);
        if (targets.isEmpty()) {
            targets.addAll(subjectTargets(bound));
        }
        if (imposer.isEmpty()) {
            imposer = imposerByContext(targets);
        }
        if (targets.isEmpty() && !scope.goods.isEmpty() && imposer.isPresent()) {
            targets.addAll(sharedTarget(bound, imposer.get()));
        }
        imposer.ifPresent(targets::remove);
        if (imposer.isEmpty()) {
            return;
        }
        if (targets.isEmpty() && scope.goods.isEmpty() && !scope.everyone) {
            targets.addAll(targetByContext(bound, imposer.get()));
        }
        if (scope.everyone && targets.isEmpty()) {
            targets.add("*");
        }
        if (targets.isEmpty()) {
            targets.add(scope.goods.isEmpty() ? "*" : "");
        }
        tradeBloc(targets, imposer.get());
        Status status = status(bounds, index);
        Optional<Thing.Tariff> mutual = mutual(bounds, index);
        if (mutual.isPresent()) {
            emit(bound, mutual.get(), status, scope);
            return;
        }
        for (String target : targets) {
            emit(bound, new Thing.Tariff(imposer.get(), target, bound.rate().percent(), scope.goods), status, scope);
        }
    }

    /** "The US and China cut tariffs to 30% and 10%": the first rate is the first party's on the second, and so on. */
    private Optional<Thing.Tariff> mutual(List<Bound> bounds, int index) {
        Bound bound = bounds.get(index);
        List<Bound> together =
                bounds.stream().filter(b -> b.noun() == bound.noun()).toList();
        int c = clauseOf(parse(bound.sentence()), bound.rate());
        if (together.size() != 2
                || c < 0
                || together.get(1).rate().from() - together.get(0).rate().to() > 2) {
            return Optional.empty();
        }
        Clause clause = parse(bound.sentence()).clauses().get(c);
        List<String> parties = clause.subject()
                .map(p -> List.copyOf(story.parties(bound.sentence(), p)))
                .orElse(List.of());
        if (parties.size() != 2 && clause.governor() >= 0) {
            parties = parse(bound.sentence())
                    .clauses()
                    .get(clause.governor())
                    .subject()
                    .map(p -> List.copyOf(story.parties(bound.sentence(), p)))
                    .orElse(List.of());
        }
        if (parties.size() != 2) {
            return Optional.empty();
        }
        int at = together.indexOf(bound);
        return Optional.of(new Thing.Tariff(
                parties.get(at), parties.get(1 - at), bound.rate().percent(), new TreeSet<>()));
    }

    /** "... tariffs on Chinese goods: 25% on steel and 50% on solar cells": goods listed after a target share it. */
    private Set<String> sharedTarget(Bound bound, String imposer) {
        boolean shares = last.isPresent()
                && last.get().sentence() >= bound.sentence() - 2
                && last.get().tariff().imposer().equals(imposer)
                && last.get().tariff().target().length() > 1;
        return shares ? Set.of(last.orElseThrow().tariff().target()) : hitBefore(bound.sentence(), imposer);
    }

    /** A member of a customs union has no tariffs of its own and bears those on the union, where the article speaks of it. */
    private void tradeBloc(Set<String> targets, String imposer) {
        story.world()
                .party("european-union")
                .filter(eu -> story.principals().contains(eu.id()) && !eu.id().equals(imposer))
                .ifPresent(eu -> {
                    if (targets.removeIf(eu.members()::contains)) {
                        targets.add(eu.id());
                    }
                });
    }

    /** The one party whose goods this sentence or the two before speak of: "certain Chinese-made products". */
    private Set<String> hitBefore(int sentence, String imposer) {
        Set<String> hit = new TreeSet<>();
        for (int s = Math.max(0, sentence - 2); s <= sentence; s++) {
            Parse parse = parse(s);
            for (Mention name : parse.names()) {
                boolean goods = false;
                for (int i = name.to(); i < Math.min(parse.size(), name.to() + 4); i++) {
                    goods |= PLAIN_GOODS.contains(parse.lower(i));
                }
                if (goods) {
                    name.party().filter(p -> !p.equals(imposer)).ifPresent(hit::add);
                }
            }
        }
        return hit.size() == 1 ? hit : Set.of();
    }

    private static final Set<String> PLAIN_GOODS = Set.of("goods", "products", "imports", "exports", "shipments");

    /** The words on whose strength target and goods are read. */
    private static final class Scope {
        final Set<String> targets = new LinkedHashSet<>();
        final NavigableSet<String> goods = new TreeSet<>();
        boolean everyone;
        Optional<String> modifier = Optional.empty();
    }

    private Scope scope(List<Bound> bounds, int index) {
        Bound bound = bounds.get(index);
        Parse parse = story.parse(bound.sentence());
        Scope scope = new Scope();
        modifiers(bound, scope);
        int stop = index + 1 < bounds.size() ? bounds.get(index + 1).rate().from() : parse.size();
        chain(bound.sentence(), Math.max(bound.noun() + 1, bound.rate().to()), stop, scope);
        if (bound.noun() < bound.rate().from() && bound.noun() >= 0) {
            boolean shared = index > 0 && bounds.get(index - 1).noun() == bound.noun() && !scope.targets.isEmpty();
            if (!shared) {
                chain(bound.sentence(), bound.noun() + 1, firstRate(bounds, bound), scope);
            }
        }
        if (scope.targets.isEmpty()
                && scope.goods.isEmpty()
                && !scope.everyone
                && index + 1 < bounds.size()
                && bounds.get(index + 1).rate().from() - bound.rate().to() <= 3) {
            chain(
                    bound.sentence(),
                    Math.max(
                            bounds.get(index + 1).noun() + 1,
                            bounds.get(index + 1).rate().to()),
                    parse.size(),
                    scope);
        }
        if (scope.targets.isEmpty() && scope.goods.isEmpty() && !scope.everyone) {
            complements(bound, scope);
        }
        return scope;
    }

    private static int firstRate(List<Bound> bounds, Bound bound) {
        return bounds.stream()
                .filter(b -> b.noun() == bound.noun())
                .mapToInt(b -> b.rate().from())
                .min()
                .orElse(bound.rate().from());
    }

    /** "US tariffs", "China's 125 percent tariffs", "50% steel tariffs". */
    private void modifiers(Bound bound, Scope scope) {
        Parse parse = story.parse(bound.sentence());
        int chunk = parse.chunkAt(bound.noun());
        if (chunk < 0) {
            return;
        }
        int from = Math.min(parse.chunks().get(chunk).from(), bound.from());
        for (Mention name : parse.names(from, bound.noun())) {
            if (name.id(Kind.GOODS).filter(story::specific).isPresent() && name.from() >= from) {
                scope.goods.add(name.id(Kind.GOODS).orElseThrow());
            }
            Optional<String> party = story.world().partyOf(name);
            boolean owner = parse.lower(name.to()).equals("'s")
                    || parse.lower(name.to()).equals("'")
                    || name.can(Kind.DEMONYM)
                    || name.from() == from
                    || name.can(Kind.METONYM);
            if (party.isPresent() && owner) {
                scope.modifier = scope.modifier.or(() -> party);
            } else if (party.isPresent()) {
                scope.targets.add(party.get());
            }
        }
        for (PersonMention person : story.people().mentions(bound.sentence())) {
            if (person.from() >= from && person.to() <= bound.noun()) {
                scope.modifier = scope.modifier.or(() -> person.person().party());
            }
        }
    }

    /** The prepositional phrases behind a tariff: "on steel from Canada", "against all countries". */
    private void chain(int s, int start, int stop, Scope scope) {
        Parse parse = story.parse(s);
        int c = parse.chunkAt(Math.min(start, parse.size() - 1));
        if (c >= 0 && parse.chunks().get(c).from() < start) {
            c++;
        }
        boolean open = false;
        while (c >= 0 && c < parse.chunks().size() && parse.chunks().get(c).from() < stop) {
            Chunk chunk = parse.chunks().get(c);
            switch (chunk.kind()) {
                case PREPOSITION -> open = prepositionOpens(parse, chunk, open);
                case NOUN -> {
                    if (!open) {
                        return;
                    }
                    Phrase phrase = coordinated(parse, c, stop);
                    goodsAndTargets(
                            s,
                            phrase,
                            scope,
                            parse.lower(parse.chunks().get(c - 1).head()));
                    c = phrase.last();
                }
                case TIME, OTHER -> {}
                case COMMA, AND -> {
                    boolean goesOn = c + 1 < parse.chunks().size()
                            && parse.chunks().get(c + 1).is(Chunk.Kind.PREPOSITION)
                            && ON.contains(parse.lower(parse.chunks().get(c + 1).head()));
                    if (!goesOn) {
                        return;
                    }
                }
                case VERB -> {
                    if (!Set.of(
                                    "targeting",
                                    "covering",
                                    "including",
                                    "affecting",
                                    "imported",
                                    "coming",
                                    "imposed",
                                    "placed",
                                    "levied",
                                    "slapped",
                                    "applied",
                                    "entering",
                                    "made",
                                    "produced",
                                    "hitting")
                            .contains(parse.lower(chunk.head()))) {
                        return;
                    }
                    open = Set.of("targeting", "covering", "including", "affecting", "hitting")
                            .contains(parse.lower(chunk.head()));
                }
                default -> {
                    return;
                }
            }
            c++;
        }
    }

    private static Phrase coordinated(Parse parse, int c, int stop) {
        List<Chunk> parts = new ArrayList<>(List.of(parse.chunks().get(c)));
        int lastPart = c;
        int i = c + 1;
        while (i < parse.chunks().size() && parse.chunks().get(i).from() < stop) {
            Chunk chunk = parse.chunks().get(i);
            if (chunk.is(Chunk.Kind.COMMA) || chunk.is(Chunk.Kind.AND)) {
                i++;
            } else if (chunk.nominal()
                    && (parse.chunks().get(i - 1).is(Chunk.Kind.COMMA)
                            || parse.chunks().get(i - 1).is(Chunk.Kind.AND))
                    && !verbNext(parse, i)
                    && parse.rates(chunk.from(), chunk.to()).isEmpty()
                    && thing(parse, chunk)) {
                parts.add(chunk);
                lastPart = i++;
            } else {
                break;
            }
        }
        return new Phrase(c, lastPart, parts);
    }

    private static boolean thing(Parse parse, Chunk chunk) {
        return parse.names(chunk.from(), chunk.to()).stream()
                        .anyMatch(n -> n.can(Kind.GOODS) || n.party().isPresent())
                || parse.lower(chunk.to() - 1).equals("goods");
    }

    private static boolean verbNext(Parse parse, int c) {
        return c + 1 < parse.chunks().size()
                && parse.chunks().get(c + 1).is(Chunk.Kind.VERB)
                && parse.tags().get(parse.chunks().get(c + 1).head()) != Tag.GERUND
                && parse.tags().get(parse.chunks().get(c + 1).head()) != Tag.PAST;
    }

    private static boolean prepositionOpens(Parse parse, Chunk chunk, boolean open) {
        String word = parse.lower(chunk.head());
        return ON.contains(word) || word.equals("from") || word.equals("of") && open || word.equals("including");
    }

    private void goodsAndTargets(int s, Phrase phrase, Scope scope, String preposition) {
        Parse parse = story.parse(s);
        for (Chunk part : phrase.parts()) {
            if (preposition.equals("to")
                    && !parse.names(part.from(), part.to()).stream()
                            .anyMatch(n -> n.party().isPresent())) {
                continue;
            }
            if (!parse.rates(part.from(), part.to()).isEmpty()) {
                continue;
            }
            part(s, part, scope);
        }
    }

    private void part(int s, Chunk part, Scope scope) {
        Parse parse = story.parse(s);
        String head = parse.lower(part.to() - 1);
        for (Mention name : parse.names(part.from(), part.to())) {
            name.id(Kind.GOODS).filter(g -> story.specific(g)).ifPresent(scope.goods::add);
            boolean firmCity = name.can(Kind.CITY) && !name.can(Kind.METONYM) && !name.can(Kind.PARTY);
            story.world().partyOf(name).filter(p -> !firmCity).ifPresent(scope.targets::add);
        }
        boolean every = Set.of(
                                "all",
                                "every",
                                "most",
                                "any",
                                "other",
                                "nearly",
                                "almost",
                                "virtually",
                                "global",
                                "foreign",
                                "various",
                                "many")
                        .contains(parse.lower(part.from()))
                || ALL.contains(head) && parse.lower(part.from()).equals("the");
        boolean wide = ALL.contains(head)
                || Set.of("imports", "goods", "products", "exports", "trade", "import")
                                .contains(head)
                        && scope.goods.isEmpty();
        if (wide
                && (every || ALL.contains(head))
                && parse.names(part.from(), part.to()).stream()
                        .noneMatch(n -> story.world().partyOf(n).isPresent())) {
            scope.everyone = true;
        }
        if ((head.equals("country") || head.equals("nation") || head.equals("bloc"))
                && parse.lower(part.from()).equals("the")) {
            Set<String> named = new LinkedHashSet<>();
            parse.names(0, part.from()).forEach(n -> n.party().ifPresent(named::add));
            named.remove("united-states");
            if (named.size() == 1) {
                scope.targets.addAll(named);
            }
        }
        if (Set.of("them", "us", "him").contains(head) && part.to() - part.from() == 1) {
            pronoun(s, part.from(), head).ifPresent(scope.targets::add);
        }
        if (scope.goods.isEmpty()
                && scope.targets.isEmpty()
                && !scope.everyone
                && !wide
                && head.length() > 2
                && parse.tags().get(part.to() - 1) == Tag.NOUN
                && !Set.of(
                                "country",
                                "countries",
                                "side",
                                "basis",
                                "list",
                                "top",
                                "way",
                                "year",
                                "years",
                                "billion",
                                "rate")
                        .contains(head)) {
            unknownGoods(parse, part).ifPresent(scope.goods::add);
        }
    }

    /** "tariffs on cashews": goods that no list names are taken as they stand. */
    private static Optional<String> unknownGoods(Parse parse, Chunk part) {
        StringBuilder words = new StringBuilder();
        for (int i = part.from(); i < part.to(); i++) {
            Tag tag = parse.tags().get(i);
            if (tag == Tag.NOUN
                    || tag == Tag.ADJECTIVE && words.length() > 0
                    || tag == Tag.HYPHEN && words.length() > 0) {
                words.append(words.length() == 0 || tag == Tag.HYPHEN ? "" : " ")
                        .append(parse.lower(i));
            }
        }
        String phrase = words.toString().replaceAll(" (imports?|exports?|products?|goods|shipments)$", "");
        boolean plural = phrase.endsWith("s")
                && !Set.of(
                                "imports",
                                "exports",
                                "goods",
                                "products",
                                "shipments",
                                "items",
                                "things",
                                "sides",
                                "tariffs",
                                "duties")
                        .contains(phrase);
        return plural && phrase.split(" ").length <= 3 ? Optional.of("~" + phrase) : Optional.empty();
    }

    /** In a quotation "them" are the others; elsewhere the party spoken of last. */
    private Optional<String> pronoun(int s, int token, String word) {
        Optional<String> speaker = Statements.speakerParty(story, s, token);
        if (word.equals("us")) {
            return speaker;
        }
        return speaker.flatMap(story::other);
    }

    private void complements(Bound bound, Scope scope) {
        Parse parse = story.parse(bound.sentence());
        int c = clauseOf(parse, bound.rate());
        if (c < 0) {
            return;
        }
        for (Phrase phrase : Story.after(parse.clauses().get(c), Set.of("on", "for", "against", "from"))) {
            if (phrase.from() > bound.rate().to() || phrase.to() <= bound.from()) {
                goodsAndTargets(bound.sentence(), phrase, scope, "on");
            }
        }
    }

    /** "India faces a 50% tariff", "goods from Vietnam will be subject to 20% tariffs". */
    private Set<String> subjectTargets(Bound bound) {
        Parse parse = story.parse(bound.sentence());
        int c = clauseOf(parse, bound.rate());
        if (c < 0) {
            return Set.of();
        }
        Clause clause = parse.clauses().get(c);
        boolean takes =
                TARGET_SUBJECT.contains(clause.verb().lemma()) && !clause.verb().passive()
                        || TARGET_PASSIVE.contains(clause.verb().lemma())
                                && clause.verb().passive()
                        || clause.verb().lemma().equals("be") && subjectTo(parse, clause);
        if (takes && clause.subject().isPresent()) {
            Scope scope = new Scope();
            goodsAndTargets(bound.sentence(), clause.subject().get(), scope, "on");
            chain(bound.sentence(), clause.subject().get().to(), clause.verb().from(), scope);
            return scope.targets;
        }
        boolean hits = Set.of("hit", "slap", "strike", "threaten", "charge", "target")
                        .contains(clause.verb().lemma())
                && !clause.verb().passive()
                && clause.object().isPresent();
        if (hits) {
            return story.parties(bound.sentence(), clause.object().get());
        }
        return Set.of();
    }

    private static boolean subjectTo(Parse parse, Clause clause) {
        return parse.lower(clause.verb().to()).equals("subject")
                || parse.lower(clause.verb().to()).equals("liable");
    }

    private Optional<String> imposer(Bound bound, Scope scope) {
        int s = bound.sentence();
        Parse parse = story.parse(s);
        if (scope.modifier.isPresent()) {
            return scope.modifier;
        }
        Optional<String> by = byAgent(s, bound);
        if (by.isPresent()) {
            return by;
        }
        int c = clauseOf(parse, bound.rate());
        Optional<String> found = Optional.empty();
        while (c >= 0 && found.isEmpty()) {
            Clause clause = parse.clauses().get(c);
            found = subjectParty(s, bound, clause, scope);
            c = clause.governor();
        }
        if (found.isEmpty()) {
            found = orderer(s, scope);
        }
        return found.or(
                () -> Statements.speakerParty(story, s, bound.rate().from()).filter(p -> weAre(parse)));
    }

    /** "The president signed an order imposing tariffs": whoever signs, orders or announces. */
    private Optional<String> orderer(int s, Scope scope) {
        for (Clause clause : parse(s).clauses()) {
            if (ORDERS.contains(clause.verb().lemma())
                    && clause.subject().isPresent()
                    && !clause.verb().passive()) {
                Set<String> parties =
                        new LinkedHashSet<>(story.parties(s, clause.subject().get()));
                parties.removeAll(scope.targets);
                if (parties.size() == 1) {
                    return parties.stream().findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private static final Set<String> ORDERS = Set.of(
            "sign",
            "order",
            "announce",
            "declare",
            "issue",
            "unveil",
            "direct",
            "threaten",
            "say",
            "decide",
            "approve",
            "agree",
            "vow",
            "warn",
            "propose",
            "plan",
            "want",
            "use",
            "write",
            "post",
            "respond",
            "retaliate",
            "accuse");

    private static boolean weAre(Parse parse) {
        return parse.tokens().stream()
                .anyMatch(t -> t.lower().equals("we") || t.lower().equals("our"));
    }

    private Optional<String> byAgent(int s, Bound bound) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            boolean near = clause.start() <= parse.chunkAt(bound.noun()) && parse.chunkAt(bound.noun()) < clause.end()
                    || parse.chunkAt(bound.rate().from()) >= clause.start()
                            && parse.chunkAt(bound.rate().from()) < clause.end();
            if (near && (clause.verb().passive() || clause.verb().form() == Form.BARE)) {
                Optional<String> party = clause.after("by")
                        .map(p -> story.parties(s, p))
                        .filter(p -> p.size() == 1)
                        .map(p -> p.iterator().next());
                if (party.isPresent()) {
                    return party;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> subjectParty(int s, Bound bound, Clause clause, Scope scope) {
        if (clause.subject().isEmpty() || clause.verb().passive()) {
            return Optional.empty();
        }
        if (TARGET_SUBJECT.contains(clause.verb().lemma())
                && parse(s).chunkAt(bound.rate().from()) >= clause.chunk()) {
            return Optional.empty();
        }
        Set<String> parties =
                new LinkedHashSet<>(story.parties(s, clause.subject().get()));
        if (parties.isEmpty() && weSubject(s, clause)) {
            return Statements.speakerParty(story, s, clause.verb().from());
        }
        parties.removeAll(scope.targets);
        return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
    }

    private boolean weSubject(int s, Clause clause) {
        String word = parse(s).lower(clause.subject().orElseThrow().from());
        return word.equals("we") || word.equals("i");
    }

    private Parse parse(int s) {
        return story.parse(s);
    }

    /** Who imposes, where the sentence does not say: who did before on the same target, else the other of the two main parties. */
    private Optional<String> imposerByContext(Collection<String> targets) {
        Map<String, Integer> before = new TreeMap<>();
        for (Read read : reads) {
            if (targets.isEmpty()
                    || targets.contains(read.tariff().target())
                    || !targets.contains(read.tariff().imposer())) {
                before.merge(read.tariff().imposer(), 1, Integer::sum);
            }
        }
        Optional<String> usual = before.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(p -> !targets.contains(p));
        if (usual.isPresent()) {
            return usual;
        }
        List<String> main = story.principals().stream()
                .limit(4)
                .filter(p -> !targets.contains(p))
                .toList();
        return main.isEmpty()
                ? Optional.empty()
                : Optional.of(main.contains("united-states") ? "united-states" : main.get(0));
    }

    /** Whom it hits, where the sentence names neither target nor goods. */
    private Set<String> targetByContext(Bound bound, String imposer) {
        int s = bound.sentence();
        if (universal(bound)) {
            return Set.of("*");
        }
        Optional<Read> again = reads.stream()
                .filter(r -> r.tariff().imposer().equals(imposer)
                        && r.tariff().rate().compareTo(bound.rate().percent()) == 0)
                .findFirst();
        if (again.isPresent()) {
            return Set.of(again.get().tariff().target());
        }
        if (last.isPresent()
                && last.get().sentence() >= s - 1
                && last.get().tariff().imposer().equals(imposer)
                && !last.get().tariff().target().isEmpty()) {
            return Set.of(last.get().tariff().target());
        }
        Set<String> inSentence = new LinkedHashSet<>();
        parse(s).names().forEach(n -> story.world().partyOf(n).ifPresent(inSentence::add));
        inSentence.remove(imposer);
        if (inSentence.size() == 1) {
            return inSentence;
        }
        return story.other(imposer).map(Set::of).orElse(Set.of());
    }

    private boolean universal(Bound bound) {
        Parse parse = parse(bound.sentence());
        for (int i = Math.max(0, bound.from() - 3); i < Math.min(parse.size(), bound.end() + 2); i++) {
            if (Set.of("universal", "global", "baseline", "worldwide", "across-the-board", "blanket")
                    .contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    // ---- what has become of it

    private record Status(Optional<String> status, String pattern, boolean denied) {}

    private Status status(List<Bound> bounds, int index) {
        Bound bound = bounds.get(index);
        Parse parse = parse(bound.sentence());
        if (oldRate(parse, bound.rate())) {
            return new Status(Optional.of("in-force"), "tariff-in-force", false);
        }
        Optional<Status> byAdjective = adjective(bound);
        if (byAdjective.isPresent()) {
            return byAdjective.get();
        }
        int c = clauseOf(parse, bound.rate());
        if (c < 0) {
            return new Status(Optional.empty(), "tariff-named", false);
        }
        return byClause(parse, parse.clauses().get(c));
    }

    private static boolean oldRate(Parse parse, RateMention rate) {
        return parse.lower(rate.from() - 1).equals("from")
                        && !parse.lower(rate.to()).equals("-")
                || parse.lower(rate.from() - 2).equals("up")
                        && parse.lower(rate.from() - 1).equals("from")
                || parse.lower(rate.from() - 1).equals("than");
    }

    private Optional<Status> adjective(Bound bound) {
        Parse parse = parse(bound.sentence());
        int chunk = parse.chunkAt(bound.rate().from());
        int from = chunk < 0 ? bound.from() : parse.chunks().get(chunk).from();
        for (int i = Math.max(0, from); i < bound.noun() || i < bound.rate().from(); i++) {
            String word = parse.lower(i);
            if (Set.of("threatened", "threatening", "looming", "potential", "possible")
                    .contains(word))
                return Optional.of(new Status(Optional.of("threatened"), "tariff-threatened", false));
            if (Set.of("proposed", "suggested").contains(word))
                return Optional.of(new Status(Optional.of("proposed"), "tariff-proposed", false));
            if (Set.of("planned", "impending", "upcoming", "announced", "scheduled")
                    .contains(word))
                return Optional.of(new Status(Optional.of("announced"), "tariff-announced", false));
            if (Set.of("existing", "current", "present", "prevailing").contains(word))
                return Optional.of(new Status(Optional.of("in-force"), "tariff-in-force", false));
        }
        for (int i = Math.max(0, bound.from() - 6); i < bound.from(); i++) {
            Optional<Pattern> noun = patterns.withNoun("tariff", parse.lower(i));
            if (noun.isPresent()
                    && parse.tags().get(i) == Tag.NOUN
                    && !parse.tags().subList(i + 1, bound.from()).contains(Tag.STOP)) {
                return Optional.of(new Status(noun.get().status(), noun.get().name(), false));
            }
        }
        return Optional.empty();
    }

    private Status byClause(Parse parse, Clause clause) {
        Modality modality = Modality.of(parse, clause);
        String lemma = clause.verb().lemma();
        if (forceVerb(parse, clause)) {
            return inForce(modality);
        }
        Optional<Pattern> pattern = statusVerb(lemma).filter(p -> !SHARE.contains(lemma));
        if (modality == Modality.DENIED) {
            return pattern.map(p -> denied(p)).orElse(new Status(Optional.empty(), "tariff-named", false));
        }
        if (pattern.isEmpty()) {
            return Set.of(Modality.THREATENED).contains(modality)
                    ? new Status(Optional.of("threatened"), "tariff-threatened", false)
                    : new Status(Optional.empty(), "tariff-named", false);
        }
        return said(pattern.get(), modality, clause);
    }

    /** "did not impose": the imposing is denied; "did not remove": the tariff is there. */
    private static Status denied(Pattern pattern) {
        String status = pattern.status().orElse("");
        boolean stays = status.equals("removed") || status.equals("suspended") || status.equals("reduced");
        return stays
                ? new Status(Optional.of("in-force"), "tariff-in-force", false)
                : new Status(Optional.empty(), pattern.name(), true);
    }

    private static Status inForce(Modality modality) {
        return switch (modality) {
            case FACT -> new Status(Optional.of("in-force"), "tariff-in-force", false);
            case DENIED -> new Status(Optional.empty(), "tariff-in-force", true);
            case THREATENED, POSSIBLE -> new Status(Optional.of("threatened"), "tariff-threatened", false);
            default -> new Status(Optional.of("announced"), "tariff-announced", false);
        };
    }

    private static boolean forceVerb(Parse parse, Clause clause) {
        String next = parse.lower(clause.verb().to());
        String after = parse.lower(clause.verb().to() + 1);
        return Set.of("take", "come", "go", "enter", "be", "kick")
                        .contains(clause.verb().lemma())
                && (next.equals("effect")
                        || after.equals("effect")
                        || after.equals("force")
                        || next.equals("force")
                        || clause.verb().lemma().equals("kick"));
    }

    private static Status said(Pattern pattern, Modality modality, Clause clause) {
        String status = pattern.status().orElse("");
        if (modality == Modality.PLANNED
                && Set.of("remain", "stay", "maintain", "keep", "stand")
                        .contains(clause.verb().lemma())) {
            return new Status(Optional.of("in-force"), "tariff-in-force", false);
        }
        boolean change = Set.of("raised", "reduced", "suspended", "removed").contains(status);
        boolean present = status.equals("in-force");
        return switch (modality) {
            case FACT -> new Status(pattern.status(), pattern.name(), false);
            case AGREED ->
                change
                        ? new Status(pattern.status(), pattern.name(), false)
                        : new Status(Optional.of("announced"), "tariff-announced", false);
            case PLANNED ->
                change
                        ? new Status(
                                Optional.of(status.equals("raised") ? "announced" : status),
                                status.equals("raised") ? "tariff-announced" : pattern.name(),
                                false)
                        : present || status.equals("imposed")
                                ? new Status(Optional.of("announced"), "tariff-announced", false)
                                : new Status(pattern.status(), pattern.name(), false);
            case POSSIBLE -> new Status(Optional.of("proposed"), "tariff-proposed", false);
            case THREATENED -> new Status(Optional.of("threatened"), "tariff-threatened", false);
            case DENIED -> new Status(Optional.empty(), pattern.name(), true);
        };
    }

    // ---- claims

    private void emit(Bound bound, Thing.Tariff tariff, Status status, Scope scope) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Relation.TARIFF, tariff));
        facts.add(Fact.of(Relation.BOUND, tariff, Thing.boundName(bound.rate().bound())));
        scope.goods.forEach(g -> facts.add(Fact.of(Relation.GOODS, tariff, topic(g))));
        status.status().ifPresent(st -> facts.add(Fact.of(Relation.STATUS, tariff, st)));
        story.claim(status.pattern(), 0.85, status.denied(), List.of(bound.sentence()), facts);
        if (!status.denied()) {
            Read read = new Read(
                    bound.sentence(),
                    tariff,
                    bound.rate(),
                    bound.noun(),
                    oldRate(parse(bound.sentence()), bound.rate()));
            reads.add(read);
            last = Optional.of(read);
        }
    }

    static Thing.Topic topic(String id) {
        return id.startsWith("~") ? new Thing.Topic(id.substring(1), false) : new Thing.Topic(id, true);
    }
}
