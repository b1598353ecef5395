package org.parley.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.corpus.Block;
import org.parley.language.Parse;

/**
 * The parties an article is mainly about.
 *
 * @param parties most named first
 * @param bilateral whether it is about two of them and hardly any other
 */
record Principals(List<String> parties, boolean bilateral) {
    /** Headlines and the first sentences count twice. */
    private static final int LEAD = 4;

    /** Of a pair each is named at least so often, and so many times as often as any third party. */
    private static final int OFTEN = 3;

    static Principals of(List<Parse> parses, People people) {
        Map<String, Integer> count = new TreeMap<>();
        for (int s = 0; s < parses.size(); s++) {
            Parse parse = parses.get(s);
            int weight = parse.sentence().kind() == Block.Kind.HEADLINE || s < LEAD ? 2 : 1;
            parse.names().forEach(n -> n.party().ifPresent(p -> count.merge(p, weight, Integer::sum)));
            people.mentions(s).forEach(m -> m.person().party().ifPresent(p -> count.merge(p, weight, Integer::sum)));
        }
        List<String> parties = count.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        return new Principals(
                parties, bilateral(parties.stream().map(count::get).toList()));
    }

    private static boolean bilateral(List<Integer> counts) {
        return counts.size() >= 2
                && counts.get(1) >= OFTEN
                && (counts.size() == 2 || counts.get(1) >= OFTEN * counts.get(2));
    }

    /** The other one of the two main parties. */
    Optional<String> other(String party) {
        return parties.stream()
                .limit(2)
                .filter(p -> !p.equals(party))
                .findFirst()
                .filter(p -> parties.size() > 1);
    }

    /** The two main parties, where there are two. */
    List<String> pair() {
        return parties.size() >= 2 ? parties.subList(0, 2) : List.of();
    }
}
