package org.parley.graph;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.parley.corpus.Article;
import org.parley.ontology.Schema;
import org.parley.ontology.TD;

/** What the graph says of the articles themselves. */
final class ArticleQuads {
    private final Names names;
    private final Quads quads;
    private final Map<String, LocalDate> inferredDates;

    ArticleQuads(Names names, Quads quads, Map<String, LocalDate> inferredDates) {
        this.names = names;
        this.quads = quads;
        this.inferredDates = inferredDates;
    }

    /** Adds an article that prints the story of another, which speaks for both. */
    void addCopy(Article article, String voice) {
        add(article);
        Node node = names.thing(ArticleName.of(article.source()));
        say(node, TD.copyOf, Optional.of(names.thing(ArticleName.of(voice))));
    }

    void add(Article article) {
        Node node = names.thing(ArticleName.of(article.source()));
        quads.type(names.provenance(), node, TD.Article);
        say(node, DCTerms.source, Optional.of(Nodes.text(article.source())));
        say(node, Schema.headline, article.details().title().map(Nodes::text));
        say(node, Schema.publisher, article.details().publisher().map(Nodes::text));
        say(node, Schema.url, article.details().url().map(Nodes::text));
        date(node, article);
    }

    private void date(Node node, Article article) {
        Optional<LocalDate> given = article.details().published();
        Optional<LocalDate> inferred =
                given.isPresent() ? Optional.empty() : Optional.ofNullable(inferredDates.get(article.source()));
        say(node, Schema.datePublished, given.or(() -> inferred).map(date -> Nodes.moment(date.toString())));
        say(node, TD.dateInferred, inferred.map(date -> Nodes.truth(true)));
    }

    private void say(Node article, Property property, Optional<Node> value) {
        value.ifPresent(node -> quads.add(names.provenance(), article, property, node));
    }
}
