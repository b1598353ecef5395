package org.parley.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.parley.notice.InputException;
import org.parley.store.Credentials;
import org.parley.store.RemoteStore;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley load} does. */
final class Loading {
    private static final int PART = 100_000;

    private final PrintWriter out;

    Loading(CommandLine line) {
        this.out = line.getOut();
    }

    int run(Path folder, String url, boolean replace, boolean byGraph) {
        if (replace && byGraph) {
            throw new InputException(
                    "--replace and --by-graph do not go together.",
                    "Empty the other store first, then use --by-graph.");
        }
        RemoteStore remote = new RemoteStore(address(url), Credentials.of(System.getenv()), Duration.ofSeconds(1));
        List<Quad> quads = quads(folder);
        if (byGraph) {
            byGraph(remote, quads);
        } else if (replace) {
            remote.replace(quads);
        } else {
            inParts(remote, quads);
        }
        out.printf("%d quads are in %s%n", quads.size(), url);
        out.flush();
        return ExitCode.DONE;
    }

    private static void inParts(RemoteStore remote, List<Quad> quads) {
        for (int start = 0; start < quads.size(); start += PART) {
            remote.add(quads.subList(start, Math.min(start + PART, quads.size())));
        }
    }

    private static void byGraph(RemoteStore remote, List<Quad> quads) {
        Map<String, List<Quad>> graphs = quads.stream()
                .collect(Collectors.groupingBy(quad -> quad.getGraph().getURI(), TreeMap::new, Collectors.toList()));
        graphs.values().forEach(graph -> remote.replaceGraph(graph.get(0).getGraph(), graph));
    }

    private static List<Quad> quads(Path folder) {
        try (Store store = new StoreFolder(folder).open()) {
            return store.quads();
        }
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress(url);
        }
        throw noAddress(url);
    }

    private static InputException noAddress(String url) {
        return new InputException(
                "'" + url + "' is no web address.", "Give one such as http://localhost:3030/news/data.");
    }
}
