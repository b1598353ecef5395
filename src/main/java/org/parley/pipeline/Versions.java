package org.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names for the parts of this program, by what is in them: as long as a part has the same name, it does the same.
 *
 * @param reading what decides what is read in an article: code, patterns and reference data
 * @param making what decides which graph comes of what was read
 */
record Versions(String reading, String making) {
    private static final List<String> READING = List.of(
            "org/parley/corpus/",
            "org/parley/language/",
            "org/parley/extraction/",
            "org/parley/reference/",
            "corpus/",
            "language/",
            "extraction/",
            "ontology/topics",
            "ontology/reference/");
    private static final List<String> MAKING = List.of(
            "org/parley/ontology/",
            "org/parley/resolution/",
            "org/parley/wikidata/",
            "org/parley/graph/",
            "org/parley/store/",
            "org/parley/pipeline/",
            "ontology/");

    private static final Optional<Versions> NONE = Optional.empty();
    private static volatile Optional<Versions> own = NONE;

    /** Those of this program. */
    static Versions own() {
        Optional<Versions> known = own;
        if (known.isEmpty()) {
            SortedMap<String, Long> sums = sums();
            known = Optional.of(new Versions(name(sums, READING), name(sums, MAKING)));
            own = known;
        }
        return known.get();
    }

    /** The version that users know. */
    static String released() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    private static String name(SortedMap<String, Long> sums, List<String> parts) {
        StringBuilder all = new StringBuilder();
        sums.forEach((file, sum) -> {
            if (parts.stream().anyMatch(file::startsWith)) {
                all.append(file).append(' ').append(sum).append('\n');
            }
        });
        return Inputs.hash(all.toString()).substring(0, 16);
    }

    private static SortedMap<String, Long> sums() {
        try {
            Path place = Path.of(Versions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    // A jar has the checksums of its files in its table of contents.
    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                sums.put(entry.getName(), entry.getCrc());
            }
        }
        return sums;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sums.put(folder.relativize(file).toString().replace('\\', '/'), sum(file));
            }
        }
        return sums;
    }

    private static long sum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            sum.update(in.readAllBytes());
        }
        return sum.getValue();
    }
}
