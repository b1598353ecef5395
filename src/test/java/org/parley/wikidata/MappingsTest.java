package org.parley.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.notice.InputException;

/** Decisions in files that people review. */
class MappingsTest {
    private static final Mapping DOE = found("person/jane-doe", "Q999000001", Verdict.ACCEPTED, 0.9);
    private static final Mapping SINGER = found("person/jane-doe", "Q999000002", Verdict.REJECTED, 0.4);
    private static final Mapping ROE = found("person/john-roe", "Q999000003", Verdict.UNDECIDED, 0.6);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() {
        new Mappings(List.of(DOE, SINGER, ROE)).write(folder);
    }

    @Test
    void readsWhatItWrote() {
        assertEquals(List.of(DOE, SINGER, ROE), Mappings.read(folder).rows());
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        String before = accepted();
        Mappings.read(folder).with(List.of(DOE, SINGER, ROE)).write(folder);
        assertEquals(before, accepted());
    }

    @Test
    void putsANewSearchInThePlaceOfTheOld() {
        Mapping better = found("person/john-roe", "Q999000004", Verdict.ACCEPTED, 0.9);
        assertEquals(
                List.of(DOE, SINGER, better),
                Mappings.read(folder).with(List.of(better)).rows());
    }

    @Test
    void keepsARowThatWasChangedByHand() throws IOException {
        replace("wikidata-accepted.sssom.tsv", "Q999000001", "Q999000007");
        Mappings now = Mappings.read(folder).with(List.of(DOE, SINGER));
        assertEquals(Set.of("Q999000007 ACCEPTED by hand", "Q999000002 REJECTED", "Q999000003 UNDECIDED"), rows(now));
        now.write(folder);
        assertEquals(rows(now), rows(Mappings.read(folder).with(List.of(DOE, SINGER))), "for ever");
    }

    @Test
    void keepsARowThatWasMovedByHand() throws IOException {
        String row = Files.readAllLines(folder.resolve("wikidata-undecided.sssom.tsv")).stream()
                .filter(line -> line.contains("Q999000003"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("wikidata-accepted.sssom.tsv"), accepted() + row + "\n");
        Mappings now = Mappings.read(folder).with(List.of(ROE));
        assertTrue(rows(now).contains("Q999000003 ACCEPTED by hand"), rows(now).toString());
        assertEquals(Set.of("person/john-roe"), now.settled());
    }

    @Test
    void keepsARefusalByHand() throws IOException {
        replace(
                "wikidata-accepted.sssom.tsv",
                "\t\tskos:exactMatch\twd:Q999000001",
                "\tNot\tskos:exactMatch\twd:Q999000001");
        Mappings now = Mappings.read(folder).with(List.of(DOE, SINGER));
        assertTrue(rows(now).contains("Q999000001 REJECTED by hand"), rows(now).toString());
        assertTrue(
                rows(now).stream().noneMatch(row -> row.startsWith("Q999000001 ACCEPTED")),
                rows(now).toString());
    }

    @Test
    void takesARowOfTheFewestColumnsFromAPerson() throws IOException {
        Files.writeString(folder.resolve("wikidata-accepted.sssom.tsv"), """
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                parley:round/x\tskos:exactMatch\twd:Q999000009\tsemapv:ManualMappingCuration
                """);
        assertEquals(Set.of("round/x"), Mappings.read(folder).settled());
    }

    @Test
    void saysWhichRowIsBroken() throws IOException {
        replace("wikidata-accepted.sssom.tsv", "wd:Q999000001", "https://www.wikidata.org/wiki/Q999000001");
        InputException broken = assertThrows(InputException.class, () -> Mappings.read(folder));
        assertTrue(broken.getMessage().contains("wikidata-accepted.sssom.tsv, row 1"), broken.getMessage());
        assertTrue(broken.advice().contains("wd:Q148"), broken.advice());
    }

    /** The rules of SSSOM that a schema can state: the head, the columns, and what may stand in them. */
    @Test
    void writesSssom() throws IOException {
        for (Verdict verdict : Verdict.values()) {
            List<String> lines = Files.readAllLines(folder.resolve("wikidata-" + verdict.keyword() + ".sssom.tsv"));
            List<String> head =
                    lines.stream().filter(line -> line.startsWith("#")).toList();
            assertTrue(head.stream().anyMatch(line -> line.startsWith("#mapping_set_id: https://")));
            assertTrue(head.stream().anyMatch(line -> line.startsWith("#license: https://")));
            Set<String> prefixes = head.stream()
                    .filter(line -> line.startsWith("#  "))
                    .map(line -> line.substring(3, line.indexOf(':')))
                    .collect(Collectors.toSet());
            List<String> table =
                    lines.stream().filter(line -> !line.startsWith("#")).toList();
            List<String> columns = List.of(table.get(0).split("\t"));
            Set<String> slots = new HashSet<>(
                    Files.readAllLines(Path.of("src/test/resources/org/parley/wikidata/sssom-slots.txt")));
            assertTrue(slots.containsAll(columns), columns.toString());
            for (String line : table.subList(1, table.size())) {
                List<String> cells = List.of(line.split("\t", -1));
                assertEquals(columns.size(), cells.size());
                for (String column : List.of("subject_id", "predicate_id", "object_id", "mapping_justification")) {
                    String curie = cells.get(columns.indexOf(column));
                    assertTrue(prefixes.contains(curie.substring(0, curie.indexOf(':'))), curie);
                }
                assertTrue(cells.get(columns.indexOf("mapping_justification")).startsWith("semapv:"));
                double confidence = Double.parseDouble(cells.get(columns.indexOf("confidence")));
                assertTrue(confidence >= 0 && confidence <= 1);
                assertEquals(
                        verdict == Verdict.REJECTED ? "Not" : "", cells.get(columns.indexOf("predicate_modifier")));
                LocalDate.parse(cells.get(columns.indexOf("mapping_date")));
            }
        }
    }

    private String accepted() throws IOException {
        return Files.readString(folder.resolve("wikidata-accepted.sssom.tsv"));
    }

    private void replace(String file, String old, String text) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertTrue(before.contains(old), before);
        Files.writeString(folder.resolve(file), before.replace(old, text));
    }

    private static Set<String> rows(Mappings mappings) {
        return mappings.rows().stream()
                .map(row -> row.candidate().id() + " " + row.verdict() + (row.byHand() ? " by hand" : ""))
                .collect(Collectors.toSet());
    }

    private static Mapping found(String path, String id, Verdict verdict, double score) {
        return new Mapping(
                path, "A name", new Candidate(id, "A title", score, "name"), verdict, "2025-11-01", false, "");
    }
}
