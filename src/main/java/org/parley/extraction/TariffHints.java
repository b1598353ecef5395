package org.parley.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Parse;
import org.parley.language.RateMention;

/** What an article says elsewhere of who taxes whose goods, with or without a rate. */
final class TariffHints {
    private static final double CLOSE = 0.4;

    /** Who imposes tariffs in one sentence, on whom and on what. */
    record Hint(int sentence, String imposer, Set<String> targets, Set<String> goods) {}

    private final List<Hint> hints = new ArrayList<>();

    TariffHints(Story story, Scopes scopes, Imposers imposers, TariffTargets targets) {
        for (int s = 0; s < story.parses().size(); s++) {
            Parse parse = story.parse(s);
            for (int i = 0; i < parse.size(); i++) {
                if (TariffNouns.at(parse, i)) {
                    hint(s, i, scopes, imposers, targets);
                }
            }
        }
    }

    private void hint(int s, int noun, Scopes scopes, Imposers imposers, TariffTargets targets) {
        RateMention none = new RateMention(noun, noun + 1, BigDecimal.ZERO, RateMention.Bound.EXACTLY, false);
        BoundRate bound = BoundRate.of(s, none, noun);
        TariffScope scope = scopes.scope(List.of(bound), 0);
        targets.fromClause(bound, scope);
        imposers.imposer(bound, scope)
                .ifPresent(imposer -> hints.add(new Hint(s, imposer, sorted(scope.targets), sorted(scope.goods))));
    }

    /** The order of {@code Set.copyOf} is another one in each run of the program. */
    private static Set<String> sorted(Collection<String> ids) {
        return Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    /** Who imposes a tariff of a sentence, as the likeliest other place of the article tells. */
    Optional<String> imposer(int sentence, Collection<String> targets, Collection<String> goods) {
        return hints.stream()
                .filter(h -> !targets.contains(h.imposer()))
                .max(Comparator.comparingDouble((Hint h) -> weight(h, sentence, targets, goods))
                        .thenComparing(Hint::imposer, Comparator.reverseOrder()))
                .filter(h -> weight(h, sentence, targets, goods) > -3)
                .map(Hint::imposer);
    }

    /** Whose goods an imposer taxes, as another place of the article tells. */
    Set<String> targets(int sentence, String imposer) {
        return hints.stream()
                .filter(h -> h.imposer().equals(imposer)
                        && !h.targets().isEmpty()
                        && !h.targets().contains(imposer))
                .max(Comparator.comparingDouble((Hint h) -> weight(h, sentence, List.of(), List.of()))
                        .thenComparing(h -> h.targets().toString(), Comparator.reverseOrder()))
                .map(Hint::targets)
                .orElse(Set.of());
    }

    /** What the tariff spoken of last falls on, where a sentence says "the levy" or "the rate" without more. */
    Optional<Hint> spokenOf(int sentence, String imposer) {
        return hints.stream()
                .filter(h -> h.sentence() < sentence && h.sentence() >= sentence - 2)
                .filter(h -> !h.goods().isEmpty() || !h.targets().isEmpty())
                .reduce((first, last) -> last)
                .filter(h -> h.imposer().equals(imposer));
    }

    /** "Duties on beef from Chile. Duties on beef will be raised to 50%": whose goods they are was told just before. */
    Optional<Set<String>> sameGoods(int sentence, String imposer, Collection<String> goods) {
        return hints.stream()
                .filter(h -> h.sentence() < sentence && h.sentence() >= sentence - 2)
                .filter(h -> h.imposer().equals(imposer) && !Collections.disjoint(h.goods(), goods))
                .map(Hint::targets)
                .filter(targets -> !targets.isEmpty())
                .reduce((first, last) -> last);
    }

    private static double weight(Hint hint, int sentence, Collection<String> targets, Collection<String> goods) {
        double weight = 0;
        if (!targets.isEmpty() && !hint.targets().isEmpty()) {
            weight += Collections.disjoint(targets, hint.targets()) ? -3 : 4;
        }
        if (!goods.isEmpty() && !hint.goods().isEmpty()) {
            weight += Collections.disjoint(goods, hint.goods()) ? -1 : 4;
        }
        weight += hint.sentence() <= sentence ? 0.5 : 0;
        return weight - Math.min(4, CLOSE * Math.abs(hint.sentence() - sentence));
    }
}
