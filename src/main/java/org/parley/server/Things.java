package org.parley.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.graph.QuadOrder;
import org.parley.query.Answer;
import org.parley.query.Prefixes;
import org.parley.query.QueryRunner;

/** The things of the graph at their own addresses: {@code /id/...} leads to {@code /page/...} or {@code /data/...}. */
final class Things {
    private static final String PATH = "[^\\s<>\"{}|^`\\\\\\p{Cntrl}]{1,400}";
    private static final InternalQuery ABOUT = InternalQuery.named("about");

    private Things() {}

    /** The path below the base that a request names. */
    private static String path(String rest) {
        if (!rest.matches(PATH) || rest.contains("//") || rest.matches("(.*/)?\\.\\.?(/.*)?")) {
            throw Refusal.badRequest("That is not the name of a thing.");
        }
        return rest;
    }

    private static Refusal unknown() {
        return Refusal.notFound("The graph knows nothing of that name.");
    }

    /** {@code /id/PATH}: where to see the thing. */
    static final class Signpost extends PublicServlet {
        private static final long serialVersionUID = 1;
        private static final List<Media> OFFERS =
                List.of(Media.HTML, Media.TURTLE, Media.JSON_LD, Media.RDF_XML, Media.N_TRIPLES);

        @Override
        void get(Exchange exchange) {
            String path = path(rest(exchange));
            Media media = Accepted.of(exchange.header("Accept")).best(OFFERS).orElse(Media.HTML);
            exchange.response().setHeader("Vary", "Accept");
            exchange.seeOther(
                    media == Media.HTML ? encoded("/page/" + path) : encoded("/data/" + path + "." + media.suffix()));
        }
    }

    private static String encoded(String path) {
        return java.net
                .URI
                .create("http://x"
                        + path.replace("%", "%25")
                                .replace("[", "%5B")
                                .replace("]", "%5D")
                                .replace("?", "%3F")
                                .replace("#", "%23"))
                .toASCIIString()
                .substring(8);
    }

    /** {@code /page/PATH}: the thing for people. */
    static final class Pages extends PublicServlet {
        private static final long serialVersionUID = 1;
        private final transient GuardedRunner runner;
        private final transient LiveGraph graph;

        Pages(GuardedRunner runner, LiveGraph graph) {
            this.runner = runner;
            this.graph = graph;
        }

        @Override
        void get(Exchange exchange) throws IOException {
            String path = path(rest(exchange));
            exchange.response()
                    .addHeader(
                            "Link",
                            "<" + encoded("/data/" + path + ".ttl") + ">; rel=\"alternate\"; type=\"text/turtle\"");
            try (LiveGraph.Loan loan = graph.borrow()) {
                if (!exchange.unchanged(loan.edition().id(), "page", path)) {
                    exchange.send(Media.HTML.contentType(), page(path, loan.edition()));
                }
            }
        }

        private String page(String path, Edition edition) {
            String iri = edition.base() + path;
            QueryRunner one = runner.on(edition);
            Optional<ArticlePage> article =
                    path.startsWith("article/") ? ArticlePage.of(iri, edition, one) : Optional.empty();
            if (article.isPresent()) {
                return Page.of(article.get().title(), article.get().html());
            }
            ThingPage thing = new ThingPage(iri, edition.base(), one);
            if (!thing.known()) {
                throw unknown();
            }
            return Page.of(thing.title(), thing.html(path));
        }
    }

    /** {@code /data/PATH.SUFFIX}: the thing for machines. */
    static final class Data extends PublicServlet {
        private static final long serialVersionUID = 1;
        private final transient GuardedRunner runner;
        private final transient LiveGraph graph;

        Data(GuardedRunner runner, LiveGraph graph) {
            this.runner = runner;
            this.graph = graph;
        }

        @Override
        void get(Exchange exchange) throws IOException {
            String name = path(rest(exchange));
            int dot = name.lastIndexOf('.');
            String path = dot < 0 ? name : name.substring(0, dot);
            String suffix = dot < 0 ? "" : name.substring(dot + 1);
            if (exchange.unchanged(graph.id(), "data", name)) {
                return;
            }
            if (suffix.equals("trig")) {
                trig(exchange, path);
            } else {
                triples(
                        exchange,
                        path,
                        Media.ofSuffix(suffix)
                                .filter(Media.OF_TRIPLES::contains)
                                .orElseThrow(() -> Refusal.notFound("Data come as ttl, jsonld, rdf, nt and trig.")));
            }
        }

        private void triples(Exchange exchange, String path, Media media) throws IOException {
            Answer answer;
            try (LiveGraph.Loan loan = graph.borrow()) {
                answer = ABOUT.answer(runner.on(loan.edition()), loan.edition().base() + path);
            }
            if (answer instanceof Answer.Triples triples && triples.triples().isEmpty()) {
                throw unknown();
            }
            exchange.send(answer, media);
        }

        private void trig(Exchange exchange, String path) throws IOException {
            try (LiveGraph.Loan loan = graph.borrow()) {
                DatasetGraph dataset = loan.edition().dataset();
                Node thing = NodeFactory.createURI(loan.edition().base() + path);
                List<Quad> quads = Txn.calculateRead(
                        dataset,
                        () -> quads(dataset, thing, runner.guard().limits().rows()));
                if (quads.isEmpty()) {
                    throw unknown();
                }
                exchange.send("application/trig", trig(quads));
            }
        }

        /** All that names the thing, each in its graph, and where those graphs come from. */
        private static List<Quad> quads(DatasetGraph dataset, Node thing, int most) {
            Set<Quad> quads = new LinkedHashSet<>();
            take(dataset, Node.ANY, thing, Node.ANY, quads, most);
            take(dataset, Node.ANY, Node.ANY, thing, quads, most);
            Set<Node> sources = new LinkedHashSet<>();
            quads.forEach(quad -> sources.add(quad.getGraph()));
            for (Node step : List.copyOf(sources)) {
                source(dataset, step, quads, most);
            }
            return quads.stream().sorted(QuadOrder.INSTANCE).toList();
        }

        private static void source(DatasetGraph dataset, Node graph, Set<Quad> quads, int most) {
            List<Quad> description = new ArrayList<>();
            dataset.findNG(Node.ANY, graph, Node.ANY, Node.ANY).forEachRemaining(description::add);
            quads.addAll(description);
            description.stream()
                    .filter(quad -> quad.getPredicate().equals(org.parley.ontology.TD.evidence.asNode()))
                    .forEach(quad -> take(dataset, Node.ANY, quad.getObject(), Node.ANY, quads, most));
        }

        private static void take(
                DatasetGraph dataset, Node graph, Node subject, Node object, Set<Quad> quads, int most) {
            var found = dataset.findNG(graph, subject, Node.ANY, object);
            while (found.hasNext() && quads.size() < most) {
                quads.add(found.next());
            }
        }

        private static byte[] trig(List<Quad> quads) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
            stream.start();
            Prefixes.standard().getNsPrefixMap().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(prefix -> stream.prefix(prefix.getKey(), prefix.getValue()));
            quads.forEach(stream::quad);
            stream.finish();
            return out.toByteArray();
        }
    }
}
