package org.parley.store;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.parley.graph.HandMade;
import org.parley.graph.KnowledgeGraph;
import org.parley.graph.Names;

/** A store on disk with the graph of {@link HandMade}. */
public final class HandMadeStore {
    private HandMadeStore() {}

    public static void build(Path folder) {
        KnowledgeGraph graph = KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, Names.STANDARD);
        try (Draft draft = new StoreFolder(folder).draft()) {
            draft.add(graph.quads());
            draft.keep(List.of(HandMade.DATED, HandMade.UNDATED));
            Manifest.Figures figures = new Manifest.Figures(2, graph.quads().size(), 0, 0, 0, new TreeMap<>());
            draft.publish(new Manifest(
                    "1", "r", "m", Names.STANDARD.base(), List.of("/nowhere"), "a", figures, graph.hash(), 0));
        }
    }
}
