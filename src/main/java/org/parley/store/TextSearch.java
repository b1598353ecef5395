package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.FSDirectory;
import org.parley.ontology.TD;

/** The index that finds things by words: names without regard to accents, sentences and quotations by English stems. */
final class TextSearch {
    private TextSearch() {}

    static DatasetGraph over(DatasetGraph dataset, Path folder) throws IOException {
        TextIndexConfig config = new TextIndexConfig(definition());
        config.setValueStored(true);
        return TextDatasetFactory.createLucene(dataset, FSDirectory.open(folder), config);
    }

    private static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition("uri", "label", "graph", RDFS.label.asNode());
        definition.set("label", SKOS.altLabel.asNode());
        definition.set("quote", TD.quote.asNode());
        definition.set("text", TD.text.asNode());
        definition.setLangField("lang");
        // Without it, what is deleted from the dataset is still found by the index.
        definition.setUidField("uid");
        definition.setAnalyzer("label", names());
        definition.setAnalyzer("quote", new EnglishAnalyzer());
        definition.setAnalyzer("text", new EnglishAnalyzer());
        return definition;
    }

    private static Analyzer names() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
