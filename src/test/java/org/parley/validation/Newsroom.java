package org.parley.validation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.extraction.Certainty;
import org.parley.extraction.Reader;
import org.parley.extraction.Reading;
import org.parley.graph.KnowledgeGraph;
import org.parley.graph.Names;
import org.parley.pipeline.News;
import org.parley.query.QueryRunner;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Knowledge;

/** The whole way from articles to facts, in memory. */
public final class Newsroom {
    static {
        JenaSystem.init();
    }

    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final News NEWS = new News(REFERENCE.reference());

    private Newsroom() {}

    /**
     * What came of reading some articles.
     *
     * @param graph with a union of all graphs as its default graph
     */
    public record Edition(List<Article> articles, Knowledge knowledge, DatasetGraph graph) {
        public List<FoundFact> facts() {
            return FoundFact.all(QueryRunner.on(graph));
        }

        /** What is wrong with the sentences that facts rest on. */
        public EvidenceCheck.Result evidence() {
            Map<String, String> texts = articles.stream().collect(Collectors.toMap(Article::source, Article::text));
            return new EvidenceCheck(graph, source -> Optional.ofNullable(texts.get(source))).run();
        }
    }

    public static Edition read(Path folder) {
        return read(Articles.at(folder, notice -> {}).stream().toList());
    }

    public static Edition read(List<Article> articles) {
        return read(articles, NEWS);
    }

    /** Reads with a certainty of claims of its own. */
    static Edition read(Path folder, Certainty certainty) {
        Reader reader = new Reader(REFERENCE.reference(), certainty);
        return read(Articles.at(folder, notice -> {}).stream().toList(), new News(REFERENCE.reference(), reader));
    }

    private static Edition read(List<Article> articles, News news) {
        List<Reading> first = articles.stream()
                .map(article -> news.read(article, article.details().published()))
                .toList();
        SortedMap<String, LocalDate> dates = news.dates(first);
        List<Reading> dated = first.stream()
                .map(reading -> Optional.ofNullable(dates.get(reading.article().source()))
                        .map(day -> news.read(reading.article(), Optional.of(day)))
                        .orElse(reading))
                .toList();
        Knowledge knowledge = news.resolve(dated, dates);
        return new Edition(articles, knowledge, graph(knowledge));
    }

    private static DatasetGraph graph(Knowledge knowledge) {
        DatasetGraph graph = DatabaseMgr.createDatasetGraph();
        graph.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(graph, () -> KnowledgeGraph.of(knowledge, REFERENCE, Names.STANDARD)
                .quads()
                .forEach(graph::add));
        return graph;
    }
}
