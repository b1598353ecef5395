package org.parley.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.parley.notice.Notice;
import org.parley.ontology.ShippedFile;

/** SHACL shapes that a graph of trade diplomacy must satisfy. */
public final class Shapes {
    private final org.apache.jena.shacl.Shapes shapes;
    private final Collection<Shape> targets;

    private Shapes(org.apache.jena.shacl.Shapes shapes, Collection<Shape> targets) {
        this.shapes = shapes;
        this.targets = targets;
    }

    /** The shapes that come with the program. */
    public static Shapes shipped() {
        String turtle = ShippedFile.text(Shapes.class, "/ontology/shapes.ttl");
        org.apache.jena.shacl.Shapes shapes = org.apache.jena.shacl.Shapes.parse(
                RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
        return new Shapes(shapes, shapes.getTargetShapes());
    }

    /** Each of them by itself, so that they can be checked on several threads. */
    public List<Shapes> each() {
        return targets.stream().map(shape -> new Shapes(shapes, List.of(shape))).toList();
    }

    /**
     * What in the union of all graphs of {@code dataset} does not satisfy them; empty if all is well. The things are looked at
     * as the dataset hands them out, so that memory need not hold them.
     */
    public List<Notice> check(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> {
            Graph union = dataset.getUnionGraph();
            ValidationContext context = ValidationContext.create(shapes, union);
            targets.forEach(shape -> shape.getTargets().forEach(target -> Focus.of(union, target)
                    .forEachRemaining(thing -> VLib.validateShape(context, union, shape, thing))));
            return notices(context.generateReport());
        });
    }

    /**
     * What of these things in the union of all graphs of {@code dataset} does not satisfy them, or of those that speak of
     * things among them that are gone.
     */
    public List<Notice> check(DatasetGraph dataset, Collection<Node> things) {
        ShaclValidator validator = ShaclValidator.get();
        return Txn.calculateRead(dataset, () -> {
            Graph union = dataset.getUnionGraph();
            return Stream.concat(things.stream(), things.stream().flatMap(thing -> Focus.bereft(union, thing)))
                    .distinct()
                    .flatMap(thing -> notices(validator.validate(shapes, union, thing)).stream())
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    private static List<Notice> notices(ValidationReport report) {
        return report.getEntries().stream()
                .map(Shapes::notice)
                .distinct()
                .sorted()
                .toList();
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
