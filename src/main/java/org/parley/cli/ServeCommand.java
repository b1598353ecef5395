package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley serve}. */
@Command(
        name = "serve",
        description =
                "Answer queries in the browser and over HTTP, and nothing else: nobody can change the graph. A newer"
                        + " build in the store is served as soon as it is there.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley serve                           at http://localhost:3330/",
            "  parley serve --port 8080 --store news-graph",
            "  parley serve --host 0.0.0.0 --public-url https://parley.example.org"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen at; 0 for any that is free. Default: 3330.")
    private int port = 3330;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Address to listen at. Default: localhost, which only this machine can reach.")
    private String host = "localhost";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address that others see, where a proxy stands in between.")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--allow-service",
            paramLabel = "URL",
            description = "An endpoint that queries may ask in turn with SERVICE. Default: none.")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "What to build a graph from if there is none in the store yet. Default: seeds.")
    private Optional<Path> articles = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File with a secret. Who sends it may post stories to /articles: they are read, and with add=true"
                            + " kept in the folder of --articles and taken into the graph. Default: nobody may.")
    private Optional<Path> token = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.keepWarnings(spec.commandLine());
        Path folder = store.folder();
        new Building(spec.commandLine()).ifMissing(articles.orElseGet(Seeds::folder), folder);
        Serving serving = new Serving(spec.commandLine());
        token.ifPresent(file -> serving.takeStories(file, folder, articles));
        return serving.run(folder, host, port, publicUrl, services);
    }
}
