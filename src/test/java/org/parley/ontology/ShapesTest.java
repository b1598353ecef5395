package org.parley.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShapesTest {
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
    private static final String SOUND = read(Path.of("src/test/resources/ontology/sound.ttl"));

    @Test
    void findsNothingWrongWithASoundGraph() {
        assertEquals(Set.of(), messages(SOUND));
    }

    /** Each line: a piece of the sound graph, what it is replaced by, and the message that must follow. */
    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/ontology/faults.txt", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void findsAFault(String sound, @Nullable String faulty, String message) {
        var replacement = Objects.requireNonNullElse(faulty, "");
        assertTrue(SOUND.contains(sound), "The sound graph has no '" + sound + "'");
        var found = messages(SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(replacement)));
        assertTrue(found.contains(message), () -> "Found instead: " + found);
    }

    @Test
    void findsNothingWrongWithTheReferenceData() throws IOException {
        var data = GraphFactory.createDefaultGraph();
        try (var files = Files.walk(Path.of("ontology"))) {
            files.filter(file -> file.startsWith("ontology/reference") || file.endsWith("topics.ttl"))
                    .filter(file -> file.toString().endsWith(".ttl"))
                    .forEach(file ->
                            RDFParser.source(file).errorHandler(strict()).parse(data));
        }
        assertEquals(Set.of(), messages(data));
    }

    private static ErrorHandler strict() {
        return ErrorHandlerFactory.errorHandlerStrictNoLogging;
    }

    private static Set<String> messages(String turtle) {
        return messages(graph(turtle));
    }

    private static Set<String> messages(Graph data) {
        var messages = new TreeSet<String>();
        ShaclValidator.get().validate(SHAPES, data).getEntries().forEach(entry -> messages.add(entry.message()));
        return messages;
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).checking(false).toGraph();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
