package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.parley.graph.NQuads;
import org.parley.notice.InputException;
import org.parley.pipeline.Difference;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley diff} does. */
final class Differing {
    private final CommandLine line;
    private final PrintWriter out;

    Differing(CommandLine line) {
        JenaSystem.init();
        this.line = line;
        this.out = line.getOut();
    }

    int run(Path first, Path second, String format) {
        if (!List.of("text", "json", "patch").contains(format)) {
            throw new InputException("There is no format " + format + ".", "Take text, json or patch.");
        }
        if (first.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize())) {
            throw new InputException(
                    "Both are " + first + ".", "Name two graphs, or a graph and a folder of articles.");
        }
        try (Scratch scratch = new Scratch();
                Store one = open(first, scratch.folder().resolve("a"));
                Store other = open(second, scratch.folder().resolve("b"))) {
            tell(Difference.of(one, other), format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Store open(Path place, Path scratch) {
        StoreFolder store = new StoreFolder(place);
        if (Files.isDirectory(place) && store.manifest().isPresent()) {
            return store.open();
        }
        new Building(line).quietly(place, scratch);
        return new StoreFolder(scratch).open();
    }

    private void tell(Difference difference, String format) {
        switch (format) {
            case "json" -> json(difference);
            case "patch" -> patch(difference);
            default -> text(difference);
        }
    }

    private void text(Difference difference) {
        difference.facts().forEach(fact -> {
            out.println(sign(fact) + " " + fact.thing() + " - " + fact.property() + " - " + value(fact));
            if (!fact.sentence().isEmpty()) {
                Paragraph.wrapped('"' + fact.sentence().replaceAll("\\s+", " ") + '"', Screen.width() - 4)
                        .forEach(text -> out.println("    " + text));
                out.println("    - " + fact.file());
            }
        });
        out.printf(
                "%s appeared, %d vanished, %d changed%n",
                Building.counted(count(difference, Difference.Change.APPEARED), "fact"),
                count(difference, Difference.Change.VANISHED),
                count(difference, Difference.Change.CHANGED));
    }

    private static long count(Difference difference, Difference.Change change) {
        return difference.facts().stream()
                .filter(fact -> fact.change() == change)
                .count();
    }

    private static String sign(Difference.Fact fact) {
        return switch (fact.change()) {
            case APPEARED -> "+";
            case VANISHED -> "-";
            case CHANGED -> "~";
        };
    }

    private static String value(Difference.Fact fact) {
        return switch (fact.change()) {
            case APPEARED -> fact.after();
            case VANISHED -> fact.before();
            case CHANGED -> fact.before() + " -> " + fact.after();
        };
    }

    private void json(Difference difference) {
        JsonArray all = new JsonArray();
        difference.facts().forEach(fact -> {
            JsonObject one = new JsonObject();
            one.put("change", fact.change().name().toLowerCase(Locale.ROOT));
            one.put("subject", fact.subject());
            one.put("thing", fact.thing());
            one.put("property", fact.property());
            one.put("before", fact.before());
            one.put("after", fact.after());
            one.put("sentence", fact.sentence());
            one.put("file", fact.file());
            all.add(one);
        });
        out.println(all);
    }

    private void patch(Difference difference) {
        out.println("TX .");
        rows("D", difference.removed());
        rows("A", difference.added());
        out.println("TC .");
    }

    // A row of RDF Patch is a line of N-Quads with a letter before it.
    private void rows(String letter, List<Quad> quads) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NQuads.write(quads, lines);
        lines.toString(StandardCharsets.UTF_8).lines().forEach(row -> out.println(letter + " " + row));
    }
}
