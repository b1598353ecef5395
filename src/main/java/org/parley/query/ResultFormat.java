package org.parley.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;

/** A way to write an answer. */
public enum ResultFormat {
    /** For reading on a screen. */
    TABLE("text/plain"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    JSON("application/sparql-results+json"),
    XML("application/sparql-results+xml"),
    /** Turtle, for CONSTRUCT and DESCRIBE. */
    TTL("text/turtle");

    private static final int LINE = 160;

    private final String mediaType;

    ResultFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of that name, in whatever case. */
    public static Optional<ResultFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.keyword().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in lower case, as on the command line and as a suffix. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer as a table for reading, in lines of at most {@code line} characters. */
    public static String table(Answer answer, int line) {
        return TextTable.of(answer, line);
    }

    /** Writes the whole answer as UTF-8; the same answer gives the same bytes. Does not close the stream. */
    public void write(Answer answer, OutputStream out) throws IOException {
        switch (this) {
            case TABLE -> out.write(table(answer, LINE).getBytes(StandardCharsets.UTF_8));
            case TTL -> Turtle.write(answer, out);
            case CSV -> rows(answer, ResultSetLang.RS_CSV, out);
            case TSV -> rows(answer, ResultSetLang.RS_TSV, out);
            case JSON -> rows(answer, ResultSetLang.RS_JSON, out);
            case XML -> rows(answer, ResultSetLang.RS_XML, out);
        }
    }

    private static void rows(Answer answer, Lang lang, OutputStream out) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
        if (answer instanceof Answer.Truth truth) {
            writer.write(out, truth.value(), Context.create());
        } else {
            writer.write(out, Rows.of(answer), Context.create());
        }
    }
}
