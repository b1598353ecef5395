package org.parley.server;

import java.io.IOException;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.Ontology;
import org.parley.ontology.ShippedFile;
import org.parley.ontology.TD;
import org.parley.query.Prefixes;

/** {@code /workbench}: editor, saved queries and views; {@code /workbench.json}: what its script needs to know. */
final class Workbench extends PublicServlet {
    private static final long serialVersionUID = 1;
    private final transient LiveGraph graph;
    private final String page = Page.of("Workbench", ShippedFile.text(Workbench.class, "workbench.html"));
    private final transient JsonArray terms = terms();

    Workbench(LiveGraph graph) {
        this.graph = graph;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        boolean settings = exchange.request().getServletPath().endsWith(".json");
        if (exchange.unchanged(Build.VERSION, "workbench", graph.base(), settings + "")) {
            return;
        }
        if (settings) {
            exchange.send("application/json", settings().toString());
        } else {
            exchange.send(Media.HTML.contentType(), page);
        }
    }

    private JsonObject settings() {
        JsonObject settings = new JsonObject();
        settings.put("base", graph.base());
        JsonObject prefixes = new JsonObject();
        Prefixes.standard().getNsPrefixMap().forEach(prefixes::put);
        settings.put("prefixes", prefixes);
        settings.put("terms", terms);
        return settings;
    }

    private static JsonArray terms() {
        Model ontology = ModelFactory.createModelForGraph(Ontology.graph());
        JsonArray terms = new JsonArray();
        for (Resource kind : java.util.List.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)) {
            ontology
                    .listSubjectsWithProperty(RDF.type, kind)
                    .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(TD.NS))
                    .toList()
                    .stream()
                    .sorted(java.util.Comparator.comparing(Resource::getURI))
                    .forEach(term -> terms.add(term(term.getURI(), kind.equals(OWL2.Class) ? "class" : "property")));
        }
        java.util.stream.Stream.of(RDF.type, RDFS.label, SKOS.altLabel, SKOS.exactMatch)
                .forEach(term -> terms.add(term(term.getURI(), "property")));
        return terms;
    }

    private static JsonObject term(String iri, String kind) {
        JsonObject term = new JsonObject();
        term.put("iri", iri);
        term.put("kind", kind.toLowerCase(Locale.ROOT));
        return term;
    }
}
