package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.parley.graph.Names;

/** A process that builds and dies at a given moment, with no chance to tidy up. */
final class KilledBuild {
    static final int DEAD = 137;

    private KilledBuild() {}

    /** Runs one and waits for its end. */
    static int run(Path folder, String moment) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBuild.class.getName(),
                        folder.toString(),
                        moment)
                .inheritIO()
                .start()
                .waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String moment = arguments[1];
        JenaSystem.init();
        Node thing = Names.STANDARD.thing("person/half-told");
        List<Quad> quads = List.of(Quad.create(thing, thing, RDFS.label.asNode(), thing));
        Draft draft = new StoreFolder(folder).draft();
        die(moment, "drafted");
        draft.add(quads);
        die(moment, "added");
        draft.keep(List.of());
        die(moment, "kept");
        if (moment.equals("pointing")) {
            Files.writeString(folder.resolve("current.new"), "half");
            Runtime.getRuntime().halt(DEAD);
        }
        draft.publish(StoreFolderTest.manifest(quads.size(), "killed"));
        die(moment, "pointed");
    }

    private static void die(String wanted, String moment) {
        if (wanted.equals(moment)) {
            Runtime.getRuntime().halt(DEAD);
        }
    }
}
