package org.parley.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts of a graph held against facts that careful readers found in the same articles.
 *
 * @param scores by relation
 * @param denied how many facts the graph asserts that an article denies
 * @param missed gold facts that were not found, a line each
 * @param wrong facts of the graph that are not in the gold, a line each
 */
public record Evaluation(SortedMap<String, Score> scores, int denied, List<String> missed, List<String> wrong) {
    /** Compares the facts of those articles for which there is gold. */
    public static Evaluation of(List<GoldFact> gold, List<FoundFact> found) {
        return new Comparison(gold, found).result();
    }

    /** The gold's name of the article that a file holds. */
    static Optional<String> article(String file, List<GoldFact> gold) {
        return Comparison.article(file, Comparison.longestFirst(gold));
    }

    /** The score of all relations together. */
    public Score total() {
        return scores.values().stream().reduce(Score.NONE, Score::plus);
    }

    /** One relation in one article. */
    private record Key(String article, String relation) {}

    /** The work of comparing. */
    private static final class Comparison {
        private final Map<Key, List<GoldFact>> gold;
        private final Map<Key, List<FoundFact>> found = new LinkedHashMap<>();
        private final SortedMap<String, Score> scores = new TreeMap<>();
        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private int denied;

        Comparison(List<GoldFact> gold, List<FoundFact> found) {
            this.gold = gold.stream()
                    .collect(Collectors.groupingBy(
                            fact -> new Key(fact.article(), fact.relation()), LinkedHashMap::new, Collectors.toList()));
            List<String> articles = longestFirst(gold);
            found.forEach(fact ->
                    article(fact.file(), articles).ifPresent(article -> add(new Key(article, fact.relation()), fact)));
        }

        Evaluation result() {
            gold.forEach(this::compare);
            Set<Key> others = new HashSet<>(found.keySet());
            others.removeAll(gold.keySet());
            others.forEach(key -> count(key, Set.of()));
            missed.sort(null);
            wrong.sort(null);
            return new Evaluation(scores, denied, missed, wrong);
        }

        private void add(Key key, FoundFact fact) {
            found.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
        }

        private void compare(Key key, List<GoldFact> facts) {
            if (key.relation.equals("denied")) {
                facts.forEach(this::denied);
                return;
            }
            List<FoundFact> rows = rows(key);
            Set<Integer> used = new TreeSet<>();
            Map<List<String>, Boolean> required = new LinkedHashMap<>();
            for (GoldFact fact : facts) {
                Set<Integer> hits = hits(key.relation, fact, rows);
                used.addAll(hits);
                if (!fact.optional() && !isMeetingOnSidelines(fact)) {
                    required.merge(alternative(fact), !hits.isEmpty(), Boolean::logicalOr);
                }
            }
            required.forEach((fact, hit) -> require(key, fact, hit));
            count(key, used);
        }

        private void denied(GoldFact fact) {
            GoldFact asserted = fact.denied();
            boolean hit = !hits(asserted.relation(), asserted, rows(new Key(asserted.article(), asserted.relation())))
                    .isEmpty();
            denied += hit ? 1 : 0;
        }

        private void require(Key key, List<String> fact, boolean hit) {
            score(key.relation, new Score(hit ? 1 : 0, 1, 0, 0));
            if (!hit) {
                missed.add(key.article + "\t" + key.relation + "\t" + String.join("\t", fact));
            }
        }

        // Where a round is held is read off the round, so that it is no fact of its own.
        private void count(Key key, Set<Integer> used) {
            if (key.relation.equals("country")) {
                return;
            }
            List<FoundFact> rows = rows(key);
            score(key.relation, new Score(0, 0, used.size(), rows.size()));
            for (int i = 0; i < rows.size(); i++) {
                if (!used.contains(i)) {
                    wrong.add(key.article + "\t" + told(rows.get(i)));
                }
            }
        }

        private void score(String relation, Score more) {
            scores.merge(relation, more, Score::plus);
        }

        private List<FoundFact> rows(Key key) {
            Key told = key.relation.equals("country") ? new Key(key.article, "round") : key;
            return found.getOrDefault(told, List.of());
        }

        private static Set<Integer> hits(String relation, GoldFact fact, List<FoundFact> rows) {
            Set<Integer> hits = new TreeSet<>();
            for (int i = 0; i < rows.size(); i++) {
                if (Sameness.same(relation, fact, rows.get(i))) {
                    hits.add(i);
                }
            }
            return hits;
        }

        private static boolean isMeetingOnSidelines(GoldFact fact) {
            return fact.relation().equals("sidelines") && fact.a().contains("|");
        }

        // Any one of several statuses of a measure will do.
        private static List<String> alternative(GoldFact fact) {
            return fact.relation().equals("tariff-status")
                    ? List.of(fact.a(), fact.b(), fact.c())
                    : List.of(fact.a(), fact.b(), fact.c(), fact.d());
        }

        private static String told(FoundFact fact) {
            return String.join(
                    "\t",
                    fact.relation(),
                    fact.a(),
                    fact.b(),
                    fact.c(),
                    fact.d(),
                    fact.round().replaceAll("^\\|\\|#$", ""),
                    fact.measure().replaceAll("^~~$", ""));
        }

        private static List<String> longestFirst(List<GoldFact> gold) {
            return gold.stream()
                    .map(GoldFact::article)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** The gold's name of an article: what its file begins with, or a date and the end of its file's name. */
        private static Optional<String> article(String file, List<String> articles) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            return articles.stream()
                    .filter(article -> name.startsWith(article)
                            || (article.length() == 17
                                    && name.startsWith(article.substring(0, 10))
                                    && stem.endsWith(article.substring(11))))
                    .findFirst();
        }
    }
}
