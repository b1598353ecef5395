package org.parley.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.extraction.Reading;
import org.parley.graph.KnowledgeGraph;
import org.parley.notice.InputException;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Knowledge;
import org.parley.store.Draft;
import org.parley.store.Manifest;
import org.parley.store.StoreFolder;
import org.parley.validation.EvidenceCheck;
import org.parley.validation.Shapes;
import org.parley.wikidata.Mappings;

/** A build: from a folder of articles to a graph in a store. */
public final class Build {
    private final Plan plan;
    private final ReferenceData reference;
    private final Understanding understanding;
    private final Progress progress;
    private final Mappings mappings;
    private final List<Notice> notices = new ArrayList<>();

    public Build(Plan plan, ReferenceData reference, Understanding understanding, Progress progress) {
        this(plan, reference, understanding, progress, Mappings.NONE);
    }

    /** @param mappings links to Wikidata that were decided before */
    public Build(
            Plan plan, ReferenceData reference, Understanding understanding, Progress progress, Mappings mappings) {
        this.mappings = mappings;
        this.plan = plan;
        this.reference = reference;
        this.understanding = understanding;
        this.progress = progress;
    }

    /** Builds and puts the new graph in the place of the old one; if anything fails, the old one stays. */
    public Report run() {
        List<Article> articles = articles();
        Knowledge knowledge = knowledge(articles);
        KnowledgeGraph graph = graph(knowledge);
        Manifest manifest = store(articles, graph);
        return new Report(graph.tally(), manifest, notices);
    }

    private List<Article> articles() {
        progress.begin("Finding articles", 0);
        List<Article> articles =
                Articles.at(plan.articles(), notices::add).stream().toList();
        if (articles.isEmpty()) {
            throw new InputException("Nothing in " + plan.articles() + " could be read as an article.", advice());
        }
        return articles;
    }

    private String advice() {
        return notices.stream().sorted().findFirst().map(Notice::toString).orElse("Put articles there.");
    }

    private Knowledge knowledge(List<Article> articles) {
        try (ReadingRoom room = new ReadingRoom(understanding, progress, plan.threads())) {
            List<Reading> readings = room.read(articles);
            SortedMap<String, LocalDate> dates = understanding.dates(readings);
            List<Reading> dated = room.again(readings, dates);
            progress.begin("Resolving", 0);
            dated.forEach(reading -> notices.addAll(reading.notices()));
            return understanding.resolve(dated, dates);
        }
    }

    private KnowledgeGraph graph(Knowledge knowledge) {
        progress.begin("Writing the graph", 0);
        notices.addAll(knowledge.notices());
        return KnowledgeGraph.of(knowledge, reference, plan.names(), mappings);
    }

    private Manifest store(List<Article> articles, KnowledgeGraph graph) {
        progress.begin("Storing", 0);
        Manifest manifest = Inputs.manifest(plan, articles, graph);
        try (Draft draft = new StoreFolder(plan.store()).draft()) {
            draft.add(graph.quads());
            draft.keep(articles);
            check(draft.dataset(), articles);
            draft.publish(manifest);
        }
        return manifest;
    }

    private void check(DatasetGraph dataset, List<Article> articles) {
        progress.begin("Checking", 0);
        Map<String, String> texts = articles.stream().collect(Collectors.toMap(Article::source, Article::text));
        notices.addAll(Shapes.shipped().check(dataset));
        notices.addAll(new EvidenceCheck(dataset, source -> Optional.ofNullable(texts.get(source)))
                .run()
                .notices());
    }
}
