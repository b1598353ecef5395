package org.parley.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.parley.query.Answer;

/** The SPARQL 1.1 protocol, for queries only; without a query it describes itself. */
final class SparqlEndpoint extends ActionService {
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final List<String> CLOSED =
            List.of("update", "stylesheet", "callback", "using-graph-uri", "using-named-graph-uri");
    private final GuardedRunner runner;
    private final LiveGraph graph;
    private final ServiceDescription description;
    private final KeptAnswers answers;

    SparqlEndpoint(GuardedRunner runner, LiveGraph graph, ServiceDescription description, KeptAnswers answers) {
        this.runner = runner;
        this.graph = graph;
        this.description = description;
        this.answers = answers;
    }

    @Override
    public void process(HttpAction action) {
        try {
            super.process(action);
        } catch (Refusal refusal) {
            refuse(refusal, action);
        } catch (StackOverflowError e) {
            refuse(runner.guard().tooDeep(), action);
        }
    }

    private static void refuse(Refusal refusal, HttpAction action) {
        try {
            Problem.send(refusal, action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execOptions(HttpAction action) {
        action.getResponse().setHeader("Allow", METHODS);
        action.getResponse().setStatus(204);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        throw Refusal.wrongMethod(method, METHODS);
    }

    @Override
    public void validate(HttpAction action) {
        Exchange exchange = exchange(action);
        checkForm(exchange);
        for (String name : CLOSED) {
            if (exchange.request().getParameter(name) != null) {
                throw Refusal.badRequest("The parameter " + name + " is not offered here.");
            }
        }
    }

    /** Jetty reads a form at the first question for a parameter, and gives up where it is too long. */
    private void checkForm(Exchange exchange) {
        try {
            exchange.request().getParameterMap();
        } catch (RuntimeException e) {
            exchange.drain();
            throw QueryGuard.tooLong(runner.guard().limits());
        }
    }

    @Override
    public void execute(HttpAction action) throws ActionErrorException {
        try {
            answer(exchange(action));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange exchange(HttpAction action) {
        return new Exchange(action.getRequest(), action.getResponse());
    }

    private void answer(Exchange exchange) throws IOException {
        Optional<String> text = text(exchange);
        if (text.isPresent()) {
            answer(exchange, text.get());
        } else {
            description.send(exchange);
        }
    }

    private void answer(Exchange exchange, String text) throws IOException {
        Query query = runner.guard().parsed(text);
        Media media = media(exchange, query.isSelectType() || query.isAskType() ? Media.OF_ROWS : Media.OF_TRIPLES);
        try (LiveGraph.Loan loan = graph.borrow()) {
            Edition edition = loan.edition();
            if (!exchange.unchanged(edition.id(), text, graphs(exchange, query), media.name())
                    && !exchange.sentAgain(answers)) {
                Answer answer = runner.run(query, patience(exchange), edition);
                exchange.sendAndKeep(media.contentType(), exchange.body(answer, media), answers);
            }
        }
    }

    /** The query; empty if the client asks for the description of the service. */
    private Optional<String> text(Exchange exchange) throws IOException {
        if (!exchange.request().getMethod().equals("POST")) {
            return exchange.parameter("query");
        }
        String type =
                exchange.header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/sparql-query" -> Optional.of(body(exchange));
            case "application/x-www-form-urlencoded", "" ->
                Optional.of(exchange.parameter("query")
                        .orElseThrow(() -> Refusal.badRequest("The parameter query is missing.")));
            default ->
                throw Refusal.wrongType(
                        "Send application/sparql-query or application/x-www-form-urlencoded, not " + type + ".");
        };
    }

    private String body(Exchange exchange) throws IOException {
        int most = runner.guard().limits().queryBytes();
        byte[] bytes = exchange.request().getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            exchange.drain();
            throw QueryGuard.tooLong(runner.guard().limits());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The query is not UTF-8.");
        }
    }

    /** The protocol's choice of graphs takes the place of the query's own; gives the choice back as text. */
    private static String graphs(Exchange exchange, Query query) {
        List<String> defaults = exchange.parameters("default-graph-uri");
        List<String> named = exchange.parameters("named-graph-uri");
        if (!defaults.isEmpty() || !named.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaults.forEach(query::addGraphURI);
            named.forEach(query::addNamedGraphURI);
        }
        return defaults + " " + named;
    }

    private static Media media(Exchange exchange, List<Media> offers) {
        Optional<String> wanted = exchange.parameter("format").or(() -> exchange.parameter("output"));
        if (wanted.isPresent()) {
            return Media.ofSuffix(wanted.get()).filter(offers::contains).orElseThrow(() -> notOffered(offers));
        }
        return Accepted.of(exchange.header("Accept")).best(offers).orElseThrow(() -> notOffered(offers));
    }

    private static Refusal notOffered(List<Media> offers) {
        return Refusal.notAcceptable("This answer comes as "
                + String.join(
                        ", ", offers.stream().map(media -> media.types().get(0)).toList()) + ".");
    }

    private Duration patience(Exchange exchange) {
        Duration longest = runner.guard().limits().patience();
        return exchange.parameter("timeout")
                .map(SparqlEndpoint::duration)
                .filter(wanted -> wanted.compareTo(longest) < 0)
                .orElse(longest);
    }

    private static Duration duration(String seconds) {
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(seconds) == 0) {
            throw Refusal.badRequest("The parameter timeout takes a number of seconds above 0.");
        }
        return Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(seconds) * 1000)));
    }
}
