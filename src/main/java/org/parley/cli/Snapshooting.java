package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.WD;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Snapshot;
import picocli.CommandLine;

/** What {@code parley snapshot} does. */
final class Snapshooting {
    private final PrintWriter out;

    Snapshooting(CommandLine line) {
        this.out = line.getOut();
    }

    int run(Path folder, WebOptions web, String endpoint, Optional<Path> output) {
        NavigableSet<String> linked = linked(folder);
        Snapshot snapshot = Snapshot.fetched(web.web(folder), Linking.address(endpoint), linked);
        Path file = output.orElse(folder.resolve(Snapshot.FILE));
        snapshot.write(file);
        out.printf("%d triples on %d entities are in %s%n", snapshot.graph().size(), linked.size(), file);
        out.flush();
        return ExitCode.DONE;
    }

    private static NavigableSet<String> linked(Path folder) {
        NavigableSet<String> ids = new TreeSet<>();
        try (Store store = new StoreFolder(folder).open()) {
            Txn.executeRead(store.dataset(), () -> store.dataset()
                    .findNG(Node.ANY, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                    .forEachRemaining(quad -> id(quad.getObject()).ifPresent(ids::add)));
        }
        return ids;
    }

    private static Optional<String> id(Node node) {
        return Optional.of(node).filter(Node::isURI).map(Node::getURI).flatMap(WD::id);
    }
}
