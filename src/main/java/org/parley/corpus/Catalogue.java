package org.parley.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.notice.Notice;

/** What {@code articles.csv} tells of the articles beside it: a row a file, any column after {@code file} may be empty. */
final class Catalogue {
    static final String NAME = "articles.csv";
    private static final long LARGEST = 200_000_000;
    private static final String QUOTE = "a quotation mark is not closed, or stands in the middle of a cell";
    private static final List<String> COLUMNS = List.of("file", "published", "publisher", "url", "title");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Map<String, Details> rows = new HashMap<>();
    private final Path folder;
    private final Consumer<Notice> notices;

    private Catalogue(Path folder, Consumer<Notice> notices) {
        this.folder = folder;
        this.notices = notices;
    }

    /** The catalogue of a folder; without {@code articles.csv} it knows nothing. */
    static Catalogue of(Path folder, Consumer<Notice> notices) {
        Catalogue catalogue = new Catalogue(folder, notices);
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            catalogue.read(file);
        }
        return catalogue;
    }

    /** What is given of the article at {@code source}: by its row, and its date by its name. */
    Details of(String source) {
        Details row = rows.getOrDefault(key(source), Details.NONE);
        return row.or(new Details(Dates.prefix(source), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                warn("too-large", "", "This table is larger than 200 MB, so it is not used.", "Split the folder.");
            } else {
                parse(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            notices.accept(Walk.unreadable(NAME, e));
        }
    }

    private void parse(byte[] bytes) throws IOException {
        if (Decoding.binary(bytes)) {
            warn("binary", "", "This is not text, so it is not used.", "Save the table as text with commas.");
        } else {
            parse(text(bytes));
        }
    }

    private static String text(byte[] bytes) {
        String text = Decoding.of(bytes).text();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void parse(String text) throws IOException {
        try (CSVParser table = CSVParser.parse(new StringReader(text), FORMAT)) {
            if (understood(table.getHeaderNames())) {
                rows(table);
            }
        } catch (CSVException e) {
            breaksOff(1, QUOTE);
        } catch (IllegalArgumentException e) {
            breaksOff(1, "two columns have one name");
        }
    }

    private void rows(CSVParser table) {
        long line = table.getCurrentLineNumber() + 1;
        try {
            for (CSVRecord row : table) {
                take(row, table.getCurrentLineNumber());
                line = table.getCurrentLineNumber() + 1;
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            breaksOff(line, QUOTE);
        }
    }

    private void breaksOff(long line, String why) {
        warn(
                "bad-csv",
                ":" + line,
                "The table breaks off in this row: " + why + ".",
                "Mend this row; those below it are not read.");
    }

    private boolean understood(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        names.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> warn("unknown-column", ":1", "Column '" + name + "' is not known.", known()));
        if (!names.contains("file")) {
            warn("no-file-column", ":1", "The table has no column 'file', so it is not used.", known());
        }
        return names.contains("file");
    }

    private static String known() {
        return "The first line must be: " + String.join(",", COLUMNS);
    }

    private void take(CSVRecord row, long line) {
        String file = cell(row, "file").orElse("");
        String place = ":" + line;
        if (file.isEmpty()) {
            warn("row-without-file", place, "This row names no file.", "Fill in the column 'file'.");
        } else if (rows.containsKey(key(file))) {
            warn("second-row", place, "There is an earlier row for " + file + ".", "Keep one of them.");
        } else {
            known(file, place);
            rows.put(key(file), details(row, place));
        }
    }

    private void known(String file, String place) {
        if (!Sources.exists(folder, Sources.file(file))) {
            warn("row-of-no-file", place, "There is no file " + file + ".", "Mend the name or remove the row.");
        }
    }

    private Details details(CSVRecord row, String place) {
        return new Details(
                cell(row, "published").flatMap(date -> date(date, place)),
                cell(row, "publisher"),
                cell(row, "url"),
                cell(row, "title"));
    }

    private Optional<LocalDate> date(String date, String place) {
        Optional<LocalDate> iso = Dates.iso(date);
        if (iso.isEmpty()) {
            warn("bad-date", place, "'" + date + "' is not a date.", "Write it as year-month-day: 2025-10-25.");
        }
        return iso;
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column)
                ? Optional.of(row.get(column).strip()).filter(cell -> !cell.isEmpty())
                : Optional.empty();
    }

    // A Mac writes the accents of file names apart from their letters; a table typed by hand does not.
    private static String key(String file) {
        String plain = file.replace('\\', '/');
        return Normalizer.normalize(plain.startsWith("./") ? plain.substring(2) : plain, Normalizer.Form.NFC);
    }

    private void warn(String code, String place, String message, String advice) {
        notices.accept(Notice.warning(code, NAME + place, message, advice));
    }
}
