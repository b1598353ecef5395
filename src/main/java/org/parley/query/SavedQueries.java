package org.parley.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.ontology.ShippedFile;

/** The saved queries at hand, in the order in which they are shown. */
public final class SavedQueries {
    private static final String FOLDER = "/queries/";
    private static final String INDEX = "index.txt";
    private final Map<String, SavedQuery> byName = new LinkedHashMap<>();

    private SavedQueries(List<SavedQuery> queries) {
        queries.forEach(query -> byName.put(query.name(), query));
    }

    /** The queries that come with the program, in the order of {@code queries/index.txt}. */
    public static SavedQueries shipped() {
        List<SavedQuery> queries = new ArrayList<>();
        for (String name : names(resource(INDEX))) {
            queries.add(SavedQuery.parse(name, resource(name + ".rq")));
        }
        return new SavedQueries(queries);
    }

    /** The {@code *.rq} files of a folder by name, those of an {@code index.txt} in it first. */
    public static SavedQueries in(Path folder) throws IOException {
        List<SavedQuery> queries = new ArrayList<>();
        for (Path file : files(folder)) {
            queries.add(SavedQuery.read(file));
        }
        return new SavedQueries(queries);
    }

    /** Every query, in the order in which they are shown. */
    public List<SavedQuery> all() {
        return List.copyOf(byName.values());
    }

    /** The query of that name; looked up among those read before, never as a path. */
    public Optional<SavedQuery> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static List<Path> files(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        List<String> first = Files.isRegularFile(index) ? names(Files.readString(index)) : List.of();
        List<Path> files = new ArrayList<>(
                first.stream().map(name -> folder.resolve(name + ".rq")).toList());
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".rq"))
                    .filter(file -> !files.contains(file))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private static List<String> names(String index) {
        return index.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String resource(String name) {
        return ShippedFile.text(SavedQueries.class, FOLDER + name);
    }
}
