package org.parley.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.parley.notice.Notice;
import org.parley.ontology.ShippedFile;

/** The SHACL shapes that a graph of trade diplomacy must satisfy. */
public final class Shapes {
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    /** The shapes that come with the program. */
    public static Shapes shipped() {
        String turtle = ShippedFile.text(Shapes.class, "/ontology/shapes.ttl");
        return new Shapes(org.apache.jena.shacl.Shapes.parse(
                RDFParser.fromString(turtle, Lang.TURTLE).toGraph()));
    }

    /** What in the union of all graphs of {@code dataset} does not satisfy them; empty if all is well. */
    public List<Notice> check(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset, () -> ShaclValidator.get().validate(shapes, dataset.getUnionGraph()).getEntries().stream()
                        .map(Shapes::notice)
                        .sorted()
                        .toList());
    }

    /** What of these things in the union of all graphs of {@code dataset} does not satisfy them. */
    public List<Notice> check(DatasetGraph dataset, Collection<Node> things) {
        ShaclValidator validator = ShaclValidator.get();
        return Txn.calculateRead(dataset, () -> {
            Graph union = dataset.getUnionGraph();
            return things.stream()
                    .flatMap(thing -> validator.validate(shapes, union, thing).getEntries().stream())
                    .map(Shapes::notice)
                    .sorted()
                    .toList();
        });
    }

    private static Notice notice(ReportEntry entry) {
        String value = Optional.ofNullable(entry.value())
                .map(node -> " Found: " + Terms.shown(node) + ".")
                .orElse("");
        String message = Optional.ofNullable(entry.message()).orElse("It does not satisfy " + entry.source() + ".");
        return Notice.error("shape", place(entry), message + value, "");
    }

    private static String place(ReportEntry entry) {
        Node focus = entry.focusNode();
        String path = Optional.ofNullable(entry.resultPath()).map(Terms::shown).orElse("");
        return Terms.shown(focus) + (path.isEmpty() ? "" : " " + path);
    }
}
