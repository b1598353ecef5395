package org.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup.Form;

/** Reads when tariffs take effect, end or were announced, from the words before each date. */
final class TariffDates {
    private static final Set<String> AGAIN = Words.TARIFF.list("again");
    private static final Set<String> SIGNING = Words.TARIFF.list("signing");
    private static final Set<String> ANAPHORS = Words.TARIFF.list("date-anaphors");
    private static final Set<String> BEFORE_DATE = Words.TARIFF.list("before-date");
    private static final Set<String> CHANGES = Words.TARIFF.list("date-changes");
    private static final Set<String> FORCE_DATE_VERBS = Words.TARIFF.list("force-date-verbs");
    private static final Set<String> FROM = Words.TARIFF.list("date-from");
    private static final Set<String> UNTIL = Words.TARIFF.list("date-until");

    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> STRETCH = Set.of("from", "between");
    private static final Set<String> COMING = Set.of("announced", "threatened", "proposed");

    private final Story story;
    private final TariffRegister register;

    TariffDates(Story story, TariffRegister register) {
        this.story = story;
        this.register = register;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            for (TimeMention time : story.parse(s).times()) {
                if (time.kind() != TimeMention.Kind.DURATION && time.value().isPresent()) {
                    date(s, time);
                }
            }
        }
    }

    private void date(int s, TimeMention time) {
        Parse parse = story.parse(s);
        if (ofLaw(parse, time)) {
            return;
        }
        if (stretch(parse, time)) {
            meant(s, time).forEach(read -> stretch(s, time, read));
            return;
        }
        Optional<Relation> relation = relation(s, parse, time);
        if (relation.isEmpty()) {
            return;
        }
        Set<Thing.Tariff> otherwise =
                relation.get() == Relation.EFFECTIVE && !told(parse, time) ? toldOtherwise(s, time) : Set.of();
        for (TariffRegister.Read read : meant(s, time)) {
            boolean own = !early(time, read) && !otherwise.contains(read.tariff());
            if (relation.get() == Relation.UNTIL || own) {
                claim(s, read, relation.get(), time.value().orElseThrow());
            }
        }
    }

    /** "The Trade Act of 1974". */
    private static boolean ofLaw(Parse parse, TimeMention time) {
        return time.from() > 1
                && parse.lower(time.from() - 1).equals("of")
                && parse.tags().get(time.from() - 2) == Tag.NAME;
    }

    private void claim(int s, TariffRegister.Read read, Relation relation, String date) {
        story.claim(
                "tariff-date",
                0.85,
                false,
                List.of(Math.min(s, read.sentence()), s),
                List.of(Fact.of(Relation.TARIFF, read.tariff()), Fact.of(relation, read.tariff(), date)));
    }

    /** Whether the words right before a date say that it is the first day: "from Monday", "as of Monday". */
    private static boolean told(Parse parse, TimeMention time) {
        String word = parse.lower(before(parse, time));
        return asOf(parse, time)
                || FROM.contains(word) && !(word.equals("from") && time.kind() == TimeMention.Kind.RANGE);
    }

    /** "Will rise as of Monday"; but "as of Monday it had" tells only how things stood. */
    private static boolean asOf(Parse parse, TimeMention time) {
        int c = Clauses.around(parse, time.from());
        boolean changes = c >= 0
                && (CHANGES.contains(parse.clauses().get(c).verb().lemma())
                        || !parse.clauses().get(c).verb().modals().isEmpty());
        return changes
                && parse.lower(time.from() - 1).equals("of")
                && parse.lower(time.from() - 2).equals("as");
    }

    /** "On Friday imposed a duty from 14 September": the tariffs whose first day another date of the sentence tells. */
    private Set<Thing.Tariff> toldOtherwise(int s, TimeMention time) {
        Set<Thing.Tariff> tariffs = new HashSet<>();
        story.parse(s).times().stream()
                .filter(t -> !t.equals(time)
                        && t.kind() != TimeMention.Kind.DURATION
                        && t.value().isPresent())
                .filter(t -> told(story.parse(s), t))
                .forEach(t -> meant(s, t).forEach(read -> tariffs.add(read.tariff())));
        return tariffs;
    }

    /** Index of the word before a date and the prepositions that lead to it. */
    private static int before(Parse parse, TimeMention time) {
        int i = time.from() - 1;
        while (i >= 0 && BEFORE_DATE.contains(parse.lower(i)) && time.from() - i < 4) {
            i--;
        }
        return i;
    }

    /** "from 1 August to 31 March": a tariff holds so long, or its pause does. */
    private static boolean stretch(Parse parse, TimeMention time) {
        return time.kind() == TimeMention.Kind.RANGE
                && time.end().isPresent()
                && (STRETCH.contains(parse.lower(time.from())) || STRETCH.contains(parse.lower(time.from() - 1)));
    }

    private void stretch(int s, TimeMention time, TariffRegister.Read read) {
        if (!Set.of("suspended", "removed").contains(read.status())) {
            claim(s, read, Relation.EFFECTIVE, time.value().orElseThrow());
        }
        claim(s, read, Relation.UNTIL, time.end().orElseThrow());
    }

    /** Whether a day lies before the article's: a tariff that is only announced did not come into force then. */
    private boolean early(TimeMention time, TariffRegister.Read read) {
        String date = time.value().orElseThrow();
        return COMING.contains(read.status())
                && story.anchor()
                        .map(day -> day.toString().substring(0, Math.min(10, date.length())))
                        .filter(day -> date.length() <= 10 && date.compareTo(day) < 0)
                        .isPresent();
    }

    private Optional<Relation> relation(int s, Parse parse, TimeMention time) {
        if (UNTIL.contains(parse.lower(before(parse, time)))) {
            return Optional.of(Relation.UNTIL);
        }
        if (told(parse, time) || deadline(s, parse, time)) {
            return Optional.of(Relation.EFFECTIVE);
        }
        int c = Clauses.outer(parse, time.from());
        return c >= 0 ? byVerb(s, parse, parse.clauses().get(c), time) : Optional.empty();
    }

    /** "will rise to 25 percent if no deal is reached by March 1": the day the condition ends is the day it comes. */
    private boolean deadline(int s, Parse parse, TimeMention time) {
        boolean by = parse.lower(time.from() - 1).equals("by")
                || parse.lower(time.from() - 1).equals("before");
        return by
                && Lexical.any(parse, 0, time.from(), CONDITIONS)
                && register.reads().stream()
                        .anyMatch(r -> r.sentence() == s && !r.old() && r.rate().from() < time.from());
    }

    /** "will raise tariffs on March 2", "imposed in July", "take effect on Monday": the date of the verb is the date of the change. */
    private Optional<Relation> byVerb(int s, Parse parse, Clause clause, TimeMention time) {
        if (inForce(parse, clause)) {
            return Optional.of(Relation.EFFECTIVE);
        }
        boolean change = CHANGES.contains(clause.verb().lemma())
                && (story.times(s, clause).contains(time)
                        || parse.clauseAt(time.from()) > parse.clauses().indexOf(clause))
                && !signed(parse, clause, time);
        return change && Modality.of(parse, clause) != Modality.DENIED
                ? Optional.of(Relation.EFFECTIVE)
                : Optional.empty();
    }

    private static boolean inForce(Parse parse, Clause clause) {
        String lemma = clause.verb().lemma();
        String words = parse.text(
                clause.verb().from(), Math.min(parse.size(), clause.verb().to() + 3));
        boolean inForce = FORCE_DATE_VERBS.contains(lemma)
                && (words.contains("effect") || words.contains("force") || words.contains("kick"));
        return inForce || lemma.equals("start") || lemma.equals("begin");
    }

    /** "Will sign an order to raise the duties today", "announced his plan to raise them on Friday": the day of the signing. */
    private static boolean signed(Parse parse, Clause clause, TimeMention time) {
        boolean relative = !time.absolute()
                && time.monthDay().isEmpty()
                && time.value().orElse("").length() == 10;
        return relative
                && clause.verb().form() == Form.INFINITIVE
                && clause.governor() >= 0
                && SIGNING.contains(
                        parse.clauses().get(clause.governor()).verb().lemma());
    }

    /** Whether the noun phrase of a word begins with "the", "those", the name of whose tariffs they are. */
    private static boolean definite(Parse parse, int token) {
        int chunk = parse.chunkAt(token);
        int from = chunk < 0 ? token : parse.chunks().get(chunk).from();
        return AGAIN.contains(parse.lower(from))
                || parse.nameAt(from).flatMap(Mention::party).isPresent();
    }

    /**
     * The tariffs a date belongs to: those of the nearest rate before it in its sentence and of the rates that share its verb,
     * else those of the first rate after it, else those of the sentence before.
     */
    private List<TariffRegister.Read> meant(int s, TimeMention time) {
        List<TariffRegister.Read> here = register.reads().stream()
                .filter(r -> r.sentence() == s && !r.old())
                .toList();
        Optional<TariffRegister.Read> before = here.stream()
                .filter(r -> r.rate().from() < time.from())
                .max(Comparator.comparingInt(r -> r.rate().from()));
        if (afterOld(s, time)) {
            return List.of();
        }
        Optional<TariffRegister.Read> nearest = before.or(
                () -> here.stream().min(Comparator.comparingInt(r -> r.rate().from())));
        if (nearest.isPresent()) {
            int group = nearest.get().group();
            boolean own = here.stream().anyMatch(r -> datedBetween(s, r, nearest.get(), time));
            return here.stream()
                    .filter(r -> own ? r.rate().from() == nearest.get().rate().from() : r.group() == group)
                    .toList();
        }
        boolean tariffNoun = story.parse(s).tokens().stream()
                .anyMatch(t -> ANAPHORS.contains(t.lower()) || TariffNouns.WORDS.contains(t.lower()));
        return tariffNoun ? spokenOf(s, time) : List.of();
    }

    /** The tariffs of the nearest sentence before that tells any, or else those of the next: "will double duties on Monday. It raises the duties to 50%". */
    private List<TariffRegister.Read> spokenOf(int s, TimeMention time) {
        Parse parse = story.parse(s);
        Optional<Clause> clause = parse.clauses().stream()
                .filter(c -> story.times(s, c).contains(time))
                .findFirst();
        boolean another = clause.stream()
                .flatMap(c -> Stream.concat(c.subject().stream(), c.object().stream()))
                .anyMatch(
                        p -> TariffNouns.at(parse, p.to() - 1) && p.to() - p.from() > 1 && !definite(parse, p.from()));
        List<Integer> near = new ArrayList<>(another ? List.of() : List.of(s - 1));
        clause.filter(c -> inForce(parse, c)).ifPresent(c -> near.addAll(List.of(s - 2, s - 3, s - 4)));
        clause.filter(c -> Modality.of(parse, c) == Modality.PLANNED).ifPresent(c -> near.add(s + 1));
        return near.stream()
                .map(n -> register.reads().stream()
                        .filter(r -> r.sentence() == n && !r.old() && fits(s, n, clause, r))
                        .toList())
                .filter(reads -> !reads.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a tariff is the one that a sentence without rate speaks of: parties that it names are the tariff's. */
    private boolean fits(int s, int near, Optional<Clause> clause, TariffRegister.Read read) {
        Parse parse = story.parse(s);
        Set<String> named = new LinkedHashSet<>();
        int verb = clause.map(c -> c.verb().from()).orElse(parse.size());
        story.people().mentions(s).stream()
                .filter(m -> m.to() <= verb)
                .forEach(m -> m.person().party().ifPresent(named::add));
        parse.names(0, verb).forEach(n -> story.world().partyOf(n).ifPresent(named::add));
        boolean about = named.isEmpty()
                || List.of(read.tariff().imposer(), read.tariff().target())
                        .contains(named.iterator().next());
        if (near == s - 1) {
            return about;
        }
        boolean again = near < s
                ? clause.flatMap(Clause::subject)
                        .filter(p -> definite(parse, p.from()))
                        .isPresent()
                : definite(story.parse(near), read.group());
        return again && (named.isEmpty() || named.contains(read.tariff().imposer()));
    }

    /** "from 15 percent in 2001 to 10 percent": the date is that of the old rate. */
    private boolean afterOld(int s, TimeMention time) {
        return register.reads().stream()
                .filter(r -> r.sentence() == s && r.rate().from() < time.from())
                .max(Comparator.comparingInt(r -> r.rate().from()))
                .filter(TariffRegister.Read::old)
                .filter(r -> story.parse(s).rates().stream().anyMatch(rate -> rate.from() > time.from()))
                .isPresent();
    }

    /** Whether another date stands between two rates, so that each has its own. */
    private boolean datedBetween(int s, TariffRegister.Read a, TariffRegister.Read b, TimeMention time) {
        int from = Math.min(a.rate().to(), b.rate().to());
        int to = Math.max(a.rate().from(), b.rate().from());
        return story.parse(s).times().stream()
                .anyMatch(t ->
                        !t.equals(time) && t.from() >= from && t.to() <= to && t.kind() != TimeMention.Kind.DURATION);
    }
}
