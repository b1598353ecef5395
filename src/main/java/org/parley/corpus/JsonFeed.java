package org.parley.corpus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.notice.Notice;

/** A file of JSON Lines: an object a line, whose {@code text} is an article; the source of each is its line. */
final class JsonFeed implements Feed {
    /** A text may need six characters in JSON for each of its own; few do. */
    private static final int LONGEST_LINE = 2 * FileBytes.LIMIT;

    /** A file with a million bad lines must not bring a million notices. */
    private static final int MOST_WARNINGS = 20;

    private static final Pattern PLACE = Pattern.compile("column (\\d+)");

    private final LineBytes lines;
    private final String file;
    private final Feeds feeds;
    private long number = 0;
    private long warnings = 0;

    JsonFeed(InputStream in, String file, Feeds feeds) throws IOException {
        this.lines = new LineBytes(in, LONGEST_LINE);
        this.file = file;
        this.feeds = feeds;
    }

    @Override
    public Optional<Page> next() throws IOException {
        while (!lines.ended()) {
            Optional<Page> page = line().flatMap(this::page);
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        sumUp();
        lines.close();
    }

    private String source() {
        return file + "#" + number;
    }

    private Optional<String> line() throws IOException {
        Optional<byte[]> bytes = lines.next();
        number++;
        if (bytes.isEmpty()) {
            feeds.notices().accept(FileBytes.tooLarge(source()));
        }
        return bytes.map(line -> Decoding.of(line).text().replace("\ufeff", "").strip())
                .filter(line -> !line.isEmpty());
    }

    private Optional<Page> page(String line) {
        try {
            if (JsonParser.parseString(line) instanceof JsonObject object) {
                return page(object);
            }
        } catch (JsonParseException | IllegalStateException e) {
            warn("bad-json", "This line is not JSON: " + why(e) + ".", "Mend the line; the others are read.");
            return Optional.empty();
        }
        warn("bad-json", "This line is no JSON object.", "Write each article as {\"text\": ..., \"title\": ...}.");
        return Optional.empty();
    }

    // Of what the parser says only the place is for users.
    private static String why(RuntimeException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        if (e.getCause() instanceof EOFException || !place.find()) {
            return "it ends too early";
        }
        return "it makes no sense at character " + place.group(1);
    }

    private Optional<Page> page(JsonObject object) {
        Optional<String> text = value(object, "text");
        if (text.isEmpty()) {
            warn("no-text", "This line has no \"text\".", "Write the words of the article there.");
        }
        return text.map(words -> words.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> feeds.page(source(), Format.TEXT, bytes))
                .map(page -> page.given(page.given().or(details(object))));
    }

    private Details details(JsonObject object) {
        return new Details(
                value(object, "date").or(() -> value(object, "published")).flatMap(this::date),
                value(object, "publisher"),
                value(object, "url"),
                value(object, "title"));
    }

    private Optional<LocalDate> date(String text) {
        Optional<LocalDate> date = Dates.iso(text).or(() -> Dates.full(text));
        if (date.isEmpty()) {
            warn("bad-date", "'" + text + "' is not a date.", "Write it as year-month-day: 2025-10-25.");
        }
        return date;
    }

    private static Optional<String> value(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive()
                ? Optional.of(value.getAsString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private void warn(String code, String message, String advice) {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            feeds.notices().accept(Notice.warning(code, source(), message, advice));
        }
    }

    private void sumUp() {
        if (warnings > MOST_WARNINGS) {
            feeds.notices()
                    .accept(Notice.warning(
                            "more",
                            file,
                            "Of " + (warnings - MOST_WARNINGS) + " more things that are wrong here nothing is said.",
                            "Mend the first ones, and see whether the others are alike."));
        }
    }
}
