package org.parley.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.TimeMention;

/** Reads when tariffs take effect, end or were announced, from the words before each date. */
final class TariffDates {
    private static final Set<String> ANAPHORS = Words.TARIFF.list("date-anaphors");
    private static final Set<String> BEFORE_DATE = Words.TARIFF.list("before-date");
    private static final Set<String> CHANGES = Words.TARIFF.list("date-changes");
    private static final Set<String> FORCE_DATE_VERBS = Words.TARIFF.list("force-date-verbs");
    private static final Set<String> FROM = Words.TARIFF.list("date-from");
    private static final Set<String> UNTIL = Words.TARIFF.list("date-until");

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
        if (stretch(parse, time)) {
            meant(s, time).forEach(read -> stretch(s, time, read));
            return;
        }
        Optional<Relation> relation = relation(s, parse, time);
        if (relation.isEmpty()) {
            return;
        }
        for (TariffRegister.Read read : meant(s, time)) {
            if (relation.get() == Relation.UNTIL || !early(time, read)) {
                claim(s, read, relation.get(), time.value().orElseThrow());
            }
        }
    }

    private void claim(int s, TariffRegister.Read read, Relation relation, String date) {
        story.claim(
                "tariff-date",
                0.85,
                false,
                List.of(Math.min(s, read.sentence()), s),
                List.of(Fact.of(Relation.TARIFF, read.tariff()), Fact.of(relation, read.tariff(), date)));
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
        int i = time.from() - 1;
        while (i >= 0 && BEFORE_DATE.contains(parse.lower(i)) && time.from() - i < 4) {
            i--;
        }
        String word = parse.lower(i);
        if (UNTIL.contains(word)) {
            return Optional.of(Relation.UNTIL);
        }
        if (FROM.contains(word) && !(word.equals("from") && time.kind() == TimeMention.Kind.RANGE)) {
            return Optional.of(Relation.EFFECTIVE);
        }
        if (deadline(s, parse, time)) {
            return Optional.of(Relation.EFFECTIVE);
        }
        int c = parse.clauseAt(time.from());
        return c >= 0 ? byVerb(s, parse, parse.clauses().get(c), time) : Optional.empty();
    }

    /** "will rise to 25 percent if no deal is reached by March 1": the day the condition ends is the day it comes. */
    private boolean deadline(int s, Parse parse, TimeMention time) {
        boolean by = parse.lower(time.from() - 1).equals("by")
                || parse.lower(time.from() - 1).equals("before");
        boolean condition = false;
        for (int i = 0; i < time.from(); i++) {
            condition |= parse.lower(i).equals("if") || parse.lower(i).equals("unless");
        }
        return by
                && condition
                && register.reads().stream()
                        .anyMatch(r -> r.sentence() == s && !r.old() && r.rate().from() < time.from());
    }

    /** "will raise tariffs on March 2", "imposed in July", "take effect on Monday": the date of the verb is the date of the change. */
    private Optional<Relation> byVerb(int s, Parse parse, Clause clause, TimeMention time) {
        String lemma = clause.verb().lemma();
        String words = parse.text(
                clause.verb().from(), Math.min(parse.size(), clause.verb().to() + 3));
        boolean inForce = FORCE_DATE_VERBS.contains(lemma)
                && (words.contains("effect") || words.contains("force") || words.contains("kick"));
        if (inForce || lemma.equals("start") || lemma.equals("begin")) {
            return Optional.of(Relation.EFFECTIVE);
        }
        boolean change = CHANGES.contains(lemma) && story.times(s, clause).contains(time);
        return change && Modality.of(parse, clause) != Modality.DENIED
                ? Optional.of(Relation.EFFECTIVE)
                : Optional.empty();
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
        return tariffNoun
                ? register.reads().stream()
                        .filter(r -> r.sentence() == s - 1 && !r.old())
                        .toList()
                : List.of();
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
