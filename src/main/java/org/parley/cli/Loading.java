package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.parley.graph.NQuads;
import org.parley.graph.SortedQuads;
import org.parley.notice.InputException;
import org.parley.pipeline.Load;
import org.parley.pipeline.Report;
import org.parley.store.Credentials;
import org.parley.store.RemoteStore;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley load} does. */
final class Loading {
    private static final int PART = 100_000;

    private final PrintWriter out;
    private final PrintWriter err;

    Loading(CommandLine line) {
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
        this.out = line.getOut();
        this.err = line.getErr();
    }

    /** Loads files into the store, in the place of the graph there. */
    int load(List<Path> places, Path store, boolean remoteOptions) {
        if (remoteOptions) {
            throw new InputException("--replace and --by-graph are for another store.", "Name it with --to URL.");
        }
        if (places.isEmpty()) {
            throw new InputException(
                    "There is nothing to load.", "Name files of N-Quads, or another store with --to URL.");
        }
        List<Path> files = files(places);
        Report report = Screen.show(err, progress -> new Load(store, progress).run(files));
        report.notices().forEach(err::println);
        err.flush();
        out.printf(
                "%d articles, %d facts, %d claims; the graph is in %s%n",
                report.tally().articles(),
                report.tally().facts(),
                report.tally().claims(),
                store);
        out.println(
                "It comes without its articles: it can be asked and served, but add, remove and update need a build.");
        out.flush();
        return report.failed() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /** These files, and those of these folders that are N-Quads, in order. */
    private static List<Path> files(List<Path> places) {
        List<Path> files = new ArrayList<>();
        places.forEach(place -> files.addAll(files(place)));
        return files;
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place) && isQuads(place)) {
            return List.of(place);
        }
        try (Stream<Path> inside = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            List<Path> files = inside.filter(Loading::isQuads).sorted().toList();
            if (!files.isEmpty()) {
                return files;
            }
        } catch (IOException e) {
            throw new InputException(place + " cannot be read.", "Check that you may read it.");
        }
        throw new InputException(
                "There are no N-Quads at " + place + ".", "Name files that end in .nq or .nq.gz, or a folder of such.");
    }

    // Hadoop keeps checksums in files beside its own, whose names begin with a dot.
    private static boolean isQuads(Path file) {
        return String.valueOf(file.getFileName()).matches("[^.].*\\.nq(\\.gz)?");
    }

    /** Puts the graph of the store, or these files, into another store. */
    int send(List<Path> places, Path folder, String url, boolean replace, boolean byGraph) {
        if (replace && byGraph) {
            throw new InputException(
                    "--replace and --by-graph do not go together.",
                    "Empty the other store first, then use --by-graph.");
        }
        RemoteStore remote = new RemoteStore(address(url), Credentials.of(System.getenv()), Duration.ofSeconds(1));
        long number;
        try (SortedQuads quads = places.isEmpty() ? quads(folder) : read(files(places))) {
            if (byGraph) {
                number = byGraph(remote, quads.iterator());
            } else if (replace) {
                number = remote.replace(quads.iterator());
            } else {
                number = inParts(remote, quads.iterator());
            }
        }
        out.printf("%d quads are in %s%n", number, url);
        out.flush();
        return ExitCode.DONE;
    }

    private static long inParts(RemoteStore remote, Iterator<Quad> quads) {
        long number = 0;
        while (quads.hasNext()) {
            List<Quad> part = Iter.toList(Iter.limit(quads, PART));
            remote.add(part);
            number += part.size();
        }
        return number;
    }

    // They come graph by graph.
    private static long byGraph(RemoteStore remote, Iterator<Quad> quads) {
        long number = 0;
        PeekIterator<Quad> rest = PeekIterator.create(quads);
        while (rest.hasNext()) {
            Node graph = rest.peek().getGraph();
            List<Quad> part = new ArrayList<>();
            while (rest.hasNext() && rest.peek().getGraph().equals(graph)) {
                part.add(rest.next());
            }
            remote.replaceGraph(graph, part);
            number += part.size();
        }
        return number;
    }

    private static SortedQuads quads(Path folder) {
        try (Store store = new StoreFolder(folder).open()) {
            return store.sorted();
        }
    }

    private static SortedQuads read(List<Path> files) {
        return SortedQuads.from(taker -> files.forEach(file -> NQuads.read(file, taker)));
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
