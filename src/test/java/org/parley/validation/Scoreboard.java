package org.parley.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.notice.Notice;

/**
 * The score of one split of the gold set, by relation.
 *
 * @param unsupported claims whose sentences are not in the story
 */
record Scoreboard(String split, int stories, Evaluation evaluation, Map<String, Long> facts, List<Notice> unsupported) {
    static final Scoreboard EMPTY = new Scoreboard("", 0, Evaluation.of(List.of(), List.of()), Map.of(), List.of());
    private static final String BEGIN = "<!-- scores -->\n";

    /** Reads the stories of a split and holds them against its facts. */
    static Scoreboard of(Path gold, String split) {
        Newsroom.Edition edition = Newsroom.read(gold.resolve(split));
        List<FoundFact> facts = edition.facts();
        return new Scoreboard(
                split,
                edition.articles().size(),
                Evaluation.of(GoldFact.read(gold.resolve(split + ".tsv")), facts),
                facts.stream().collect(Collectors.groupingBy(FoundFact::relation, TreeMap::new, Collectors.counting())),
                edition.evidence().notices());
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + split + " | wanted | precision | recall | F1 |");
        lines.add("|---|---:|---:|---:|---:|");
        evaluation.scores().forEach((relation, score) -> lines.add(row(relation, score)));
        lines.add(row("**all**", evaluation.total()));
        lines.add("");
        lines.add(stories + " stories; denied facts asserted: " + evaluation.denied()
                + "; claims whose sentence is not in the story: " + unsupported.size());
        return String.join("\n", lines) + "\n";
    }

    /** The page of scores with these tables below its mark. */
    static String page(String page, List<Scoreboard> boards) {
        String tables = boards.stream().map(Scoreboard::table).collect(Collectors.joining("\n"));
        return page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + tables;
    }

    private static String row(String relation, Score score) {
        return "| " + relation + " | " + score.wanted() + " | " + share(score.precision()) + " | "
                + share(score.recall()) + " | " + share(score.f1()) + " |";
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
