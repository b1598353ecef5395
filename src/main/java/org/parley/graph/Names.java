package org.parley.graph;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.notice.InputException;
import org.parley.ontology.TD;

/**
 * How the things of a graph are named: a path below one base.
 *
 * @param base an absolute IRI that ends in {@code /} or {@code #}
 */
public record Names(String base) {
    /** The names every graph has unless the builder asks for others. */
    public static final Names STANDARD = new Names(TD.BASE);

    public Names {
        if (!base.matches("https?://[^\\s<>\"{}|^`\\\\]+[/#]") || !parses(base)) {
            throw new InputException(
                    "'" + base + "' cannot be the base of IRIs.",
                    "Give an http or https address that ends in '/' or '#', such as " + TD.BASE + ".");
        }
    }

    /** The node of the thing at {@code path} ("person/he-lifeng"). */
    public Node thing(String path) {
        return NodeFactory.createURI(base + path);
    }

    /** The graph in which claims, evidence and articles are described. */
    public Node provenance() {
        return thing("provenance");
    }

    /** The graph in which the dataset describes itself. */
    public Node description() {
        return thing("void");
    }

    private static boolean parses(String iri) {
        try {
            return new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
