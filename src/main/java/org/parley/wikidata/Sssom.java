package org.parley.wikidata;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.notice.InputException;
import org.parley.ontology.TD;
import org.parley.ontology.WD;

/**
 * Rows of mappings in SSSOM, the Simple Standard for Sharing Ontological Mappings: a tab-separated table below a head of
 * comments.
 *
 * <p>A row that the program writes carries a seal, made from its words and the file it stands in. A row whose seal is missing or
 * broken was written, changed or moved by a person.
 */
final class Sssom {
    private static final String SEAL = "parley_seal=";
    private static final String EXACT = "skos:exactMatch";
    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_modifier",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "confidence",
            "mapping_tool",
            "mapping_date",
            "reviewer_id",
            "comment",
            "other");
    private static final CSVFormat FORMAT = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Sssom() {}

    /** The file for rows of one verdict. */
    static String text(List<Mapping> rows, Verdict verdict) {
        StringBuilder text = new StringBuilder(head(verdict));
        text.append(String.join("\t", COLUMNS)).append('\n');
        rows.forEach(row -> text.append(String.join("\t", cells(row))).append('\n'));
        return text.toString();
    }

    private static String head(Verdict verdict) {
        return "#mapping_set_id: " + TD.BASE + "mappings/wikidata-" + verdict.keyword() + "\n"
                + "#mapping_set_title: Links to Wikidata, " + verdict.keyword() + "\n"
                + "#mapping_set_description: " + meaning(verdict) + "\n"
                + "#license: https://creativecommons.org/publicdomain/zero/1.0/\n"
                + "#curie_map:\n"
                + "#  parley: " + TD.BASE + "\n"
                + "#  semapv: https://w3id.org/semapv/vocab/\n"
                + "#  skos: http://www.w3.org/2004/02/skos/core#\n"
                + "#  wd: " + WD.NS + "\n";
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED ->
                "Entities of Wikidata that are the things named. A row that you change is yours and stays.";
            case REJECTED ->
                "Entities of Wikidata that are not the things named. To accept one, move its row to the accepted and take out Not.";
            case UNDECIDED ->
                "Entities of Wikidata that may be the things named; no links yet. Move each row to the accepted or the rejected.";
        };
    }

    private static List<String> cells(Mapping row) {
        List<String> cells = new ArrayList<>(List.of(
                "parley:" + row.path(),
                row.label(),
                row.verdict() == Verdict.REJECTED ? "Not" : "",
                EXACT,
                "wd:" + row.candidate().id(),
                row.candidate().label(),
                row.byHand() ? "semapv:ManualMappingCuration" : "semapv:CompositeMatching",
                score(row),
                row.byHand() ? "" : "Parley",
                row.date(),
                row.reviewer(),
                row.candidate().reason()));
        cells.replaceAll(Sssom::plain);
        cells.add(row.byHand() ? "" : SEAL + seal(cells, row.verdict()));
        return cells;
    }

    private static String score(Mapping row) {
        return String.format(Locale.ROOT, "%.2f", row.candidate().score());
    }

    /** Cells hold no tab, no line end and no quotation mark, so that any program reads them alike. */
    private static String plain(String cell) {
        return cell.replaceAll("[\\p{Cntrl}\\s]+", " ").replace('"', '\'').strip();
    }

    private static String seal(List<String> cells, Verdict verdict) {
        return DigestUtils.sha256Hex(verdict.keyword() + "\n" + String.join("\t", cells))
                .substring(0, 12);
    }

    /** The rows of a file that holds those of one verdict. */
    static List<Mapping> read(Path file, String text, Verdict verdict) {
        String table = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        try (CSVParser parser = CSVParser.parse(new StringReader(table), FORMAT)) {
            List<Mapping> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(mapping(file, row, verdict));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping mapping(Path file, CSVRecord row, Verdict verdict) {
        List<String> cells = COLUMNS.subList(0, COLUMNS.size() - 1).stream()
                .map(column -> cell(row, column))
                .toList();
        boolean sealed = cell(row, "other").equals(SEAL + seal(cells, verdict));
        // A row that says "Not" is a refusal, in whatever file it stands.
        boolean refused = cell(row, "predicate_modifier").equals("Not");
        Verdict meant = sealed || verdict == Verdict.REJECTED || !refused ? verdict : Verdict.REJECTED;
        return new Mapping(
                local(file, row, "subject_id", "parley:", "[^\\s<>\"{}|^`\\\\]+"),
                cell(row, "subject_label"),
                new Candidate(
                        local(file, row, "object_id", "wd:", WD.PATTERN),
                        cell(row, "object_label"),
                        confidence(file, row),
                        cell(row, "comment").isEmpty() ? "decided by hand" : cell(row, "comment")),
                meant,
                cell(row, "mapping_date"),
                !sealed && meant != Verdict.UNDECIDED,
                cell(row, "reviewer_id"));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static String local(Path file, CSVRecord row, String column, String prefix, String pattern) {
        String cell = cell(row, column);
        if (!cell.startsWith(prefix) || !cell.substring(prefix.length()).matches(pattern)) {
            throw broken(
                    file,
                    row,
                    column,
                    cell,
                    "write it as " + prefix + (prefix.equals("wd:") ? "Q148" : "person/he-lifeng"));
        }
        return cell.substring(prefix.length());
    }

    private static double confidence(Path file, CSVRecord row) {
        String cell = cell(row, "confidence");
        if (cell.isEmpty()) {
            return 1;
        }
        if (!cell.matches("0(\\.[0-9]+)?|1(\\.0+)?|\\.[0-9]+")) {
            throw broken(file, row, "confidence", cell, "write a number from 0 to 1");
        }
        return Double.parseDouble(cell);
    }

    private static InputException broken(Path file, CSVRecord row, String column, String cell, String advice) {
        return new InputException(
                file + ", row " + row.getRecordNumber() + ": '" + cell + "' cannot stand under " + column + ".",
                "Mend the row: " + advice + ".");
    }
}
