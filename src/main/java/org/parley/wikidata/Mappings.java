package org.parley.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.notice.InputException;

/**
 * The decisions on links in files that people review: one file each for accepted, rejected and undecided ones, in the manner of
 * SSSOM. A row that a person wrote, changed or moved is that person's, and stays.
 */
public record Mappings(List<Mapping> rows) {
    /** Nothing decided. */
    public static final Mappings NONE = new Mappings(List.of());

    public Mappings {
        rows = rows.stream().sorted(Mapping.ORDER).distinct().toList();
    }

    /** What stands in a folder; nothing if the folder or a file is not there. */
    public static Mappings read(Path folder) {
        List<Mapping> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            Path file = file(folder, verdict);
            if (Files.isRegularFile(file)) {
                rows.addAll(Sssom.read(file, text(file), verdict));
            }
        }
        return new Mappings(rows);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InputException("The file " + file + " cannot be read.", "It must be UTF-8 text.");
        }
    }

    private static Path file(Path folder, Verdict verdict) {
        return folder.resolve("wikidata-" + verdict.keyword() + ".sssom.tsv");
    }

    /** These with the rows of a new search in the place of the older ones on the same things; a person's rows stay. */
    public Mappings with(Collection<Mapping> found) {
        Set<String> asked = found.stream().map(Mapping::path).collect(Collectors.toSet());
        List<Mapping> all = new ArrayList<>(rows.stream()
                .filter(row -> row.byHand() || !asked.contains(row.path()))
                .toList());
        found.stream()
                .filter(row -> all.stream().noneMatch(old -> old.byHand() && old.sameLink(row)))
                .filter(row -> row.verdict() != Verdict.ACCEPTED || all.stream().noneMatch(old -> old.settles(row)))
                .forEach(all::add);
        return new Mappings(all);
    }

    /** Paths of the things a person has accepted an entity for. */
    public Set<String> settled() {
        return rows.stream()
                .filter(row -> row.byHand() && row.verdict() == Verdict.ACCEPTED)
                .map(Mapping::path)
                .collect(Collectors.toSet());
    }

    /** The decisions for a graph. */
    public List<Decision> decisions() {
        return rows.stream().map(Mapping::decision).toList();
    }

    /** Writes all three files, each whole or not at all. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Verdict verdict : Verdict.values()) {
                List<Mapping> here =
                        rows.stream().filter(row -> row.verdict() == verdict).toList();
                Path draft = Files.createTempFile(folder, "mappings", ".part");
                Files.writeString(draft, Sssom.text(here, verdict));
                Files.move(draft, file(folder, verdict), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new InputException(
                    "The folder " + folder + " cannot be written: " + e.getMessage() + ".",
                    "Give another with --mappings.");
        }
    }
}
