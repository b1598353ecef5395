package org.parley.server;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.parley.notice.InputException;
import org.parley.query.Federation;
import org.parley.query.SavedQueries;
import org.parley.store.StoreFolder;

/** Parley on the web: an embedded Fuseki that answers queries, and the pages around it. */
public final class ParleyServer implements AutoCloseable {
    /** Path of the SPARQL endpoint. */
    public static final String SPARQL = "/parley/sparql";

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int HEADER_BYTES = 32 * 1024;
    private static final int SLOWEST = 100;
    private static final int MOST_THREADS = 128;
    private static final List<String> ASSETS = List.of(
            "site.css",
            "icon.svg",
            "frame.js",
            "views.js",
            "page.js",
            "home.js",
            "workbench.js",
            "land.json",
            "yasgui.min.js",
            "yasgui.min.css");
    private final FusekiServer fuseki;
    private final ServerSettings settings;
    private final Runnable closing;

    private ParleyServer(FusekiServer fuseki, ServerSettings settings, Runnable closing) {
        this.fuseki = fuseki;
        this.settings = settings;
        this.closing = closing;
    }

    /** Starts to serve the current build of a store, and every newer one as soon as it is there. */
    public static ParleyServer serve(ServerSettings settings, StoreFolder folder) {
        ServedStore store = ServedStore.open(folder);
        try {
            ParleyServer server =
                    start(settings, store.graph(), SavedQueries.shipped(), Federation.in(folder.path()), store::close);
            store.servedAt(server.url().replaceFirst("/$", SPARQL));
            return server;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Starts to serve the graph; the graph stays the caller's to close, after the server. */
    public static ParleyServer start(ServerSettings settings, LiveGraph graph, SavedQueries queries) {
        return start(settings, graph, queries, Federation.shipped(), () -> {});
    }

    private static ParleyServer start(
            ServerSettings settings, LiveGraph graph, SavedQueries queries, Federation federation, Runnable closing) {
        // The dataset's own setting does not reach every part of Jena that can call out; this one does.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        OtherEndpoints.register(settings.services());
        MemoryWatch memory = new MemoryWatch();
        FusekiServer fuseki =
                builder(settings, graph, queries, memory, federation).build();
        configure(fuseki.getJettyServer(), settings);
        begin(fuseki, settings);
        return new ParleyServer(fuseki, settings, () -> {
            memory.close();
            closing.run();
        });
    }

    private static void begin(FusekiServer fuseki, ServerSettings settings) {
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            fuseki.stop();
            throw new InputException(
                    "The server cannot listen at " + settings.host() + " on port " + settings.port() + ": " + reason(e)
                            + ".",
                    "Choose another port with --port, or stop the program that has it.");
        }
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static FusekiServer.Builder builder(
            ServerSettings settings, LiveGraph graph, SavedQueries queries, MemoryWatch memory, Federation federation) {
        GuardedRunner runner =
                new GuardedRunner(graph, new QueryGuard(settings.limits(), settings.services()), memory, federation);
        Address address = new Address(settings.publicUrl());
        Figures figures = new Figures();
        KeptAnswers answers = new KeptAnswers();
        Reconciliation reconciliation = new Reconciliation(graph, address);
        FusekiServer.Builder builder = FusekiServer.create();
        settings.newsdesk().ifPresent(desk -> builder.addServlet("/articles", new Stories(desk)));
        return builder.registerOperation(
                        Operation.Query,
                        new SparqlEndpoint(runner, graph, new ServiceDescription(address, graph), answers))
                .port(settings.port())
                .loopback(settings.loopback())
                .numServerThreads(4, MOST_THREADS)
                // The endpoint reads the live graph; Fuseki only needs something to hang it on.
                .addDataset("/parley", DatasetGraphZero.create())
                .addEndpoint("/parley", "sparql", Operation.Query)
                .addFilter("/*", new AccessLog(figures))
                .addFilter("/*", new SafeHeaders())
                .addServlet("/health", new Operations.Health(graph))
                .addServlet("/metrics", new Operations.Metrics(figures))
                .addServlet("/assets/*", new Assets(ASSETS))
                .addServlet("/queries", new QueryList(queries, address))
                .addServlet("/queries/*", new QueryPages(queries, runner, graph, answers))
                .addServlet("/query", new QueryForm(queries, runner))
                .addServlet("/workbench", new Workbench(graph))
                .addServlet("/workbench.json", new Workbench(graph))
                .addServlet("/names", new ThingNames(queries, runner, graph))
                .addServlet("/openapi.json", new OpenApi(queries, address))
                .addServlet("/.well-known/void", new DatasetDescription(graph, address))
                .addServlet("/.well-known/sparql-examples", new ExampleQueries(queries, runner, graph, address))
                .addServlet("/sitemap.xml", new SiteMap(queries, runner, graph, address))
                .addServlet("/robots.txt", new SiteMap(queries, runner, graph, address))
                .addServlet("/ontology", new OntologyPage())
                .addServlet("/ontology.ttl", new OntologyPage())
                .addServlet("/reconcile", reconciliation)
                .addServlet("/reconcile/*", reconciliation)
                .addServlet("/id/*", new Things.Signpost())
                .addServlet("/page/*", new Things.Pages(runner, graph))
                .addServlet("/data/*", new Things.Data(runner, graph))
                .addServlet("/*", new Home(queries, runner, graph));
    }

    private static void configure(Server jetty, ServerSettings settings) {
        for (var connector : jetty.getConnectors()) {
            ServerConnector server = (ServerConnector) connector;
            server.setHost(settings.loopback() ? "127.0.0.1" : settings.host());
            server.setIdleTimeout(IDLE.toMillis());
            HttpConfiguration http =
                    server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
        }
        jetty.setHandler(guarded(jetty.getHandler()));
        jetty.setStopTimeout(Duration.ofSeconds(5).toMillis());
        // Percent-encoding makes three characters out of one.
        jetty.getDescendants(ServletContextHandler.class)
                .forEach(context ->
                        context.setMaxFormContentSize(3 * settings.limits().queryBytes() + 1024));
    }

    /** Whoever sends too much, or too slowly, is cut off; whoever is being answered at the end is answered. */
    private static Handler guarded(Handler site) {
        SizeLimitHandler sizes = new SizeLimitHandler(Exchange.LONGEST_BODY, -1);
        sizes.setHandler(new MinimumDataRateHandler(site, SLOWEST, 0));
        return new GracefulHandler(sizes);
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Where to find the first page, on this machine. */
    public String url() {
        String host = settings.loopback() ? "localhost" : settings.host();
        return "http://" + new InetSocketAddress(host, port()).getHostString() + ":" + port() + "/";
    }

    /** Stops after the running requests have been answered, or a few seconds. */
    @Override
    public void close() {
        fuseki.stop();
        closing.run();
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }
}
