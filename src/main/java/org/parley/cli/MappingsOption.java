package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where decisions on links to Wikidata lie. */
final class MappingsOption {
    /** Where they lie unless the user says otherwise. */
    static final Path USUAL = Path.of("ontology", "mappings");

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "Folder of decisions on links to Wikidata (wikidata-*.sssom.tsv). Default: ontology/mappings")
    private Path folder = USUAL;

    Path folder() {
        return folder;
    }
}
