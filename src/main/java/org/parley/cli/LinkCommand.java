package org.parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley link}. */
@Command(
        name = "link",
        description =
                "Look for the things of the graph that are not linked to Wikidata yet, and write down what fits, what"
                        + " may fit and what does not, for you to review. The next build uses what is accepted.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley link --online --contact me@example.org   ask the public service, politely",
            "  parley link                                     the same again, from the cache",
            "  parley link --online --endpoint https://www.wikidata.org/w/api.php"
        })
final class LinkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = "https://wikidata.reconci.link/en/api",
            description = "A service that speaks the Reconciliation API 0.2, or the api.php of a Wikibase. Default:"
                    + " ${DEFAULT-VALUE}")
    private String endpoint = "";

    @Option(
            names = "--sparql",
            paramLabel = "URL",
            description = "SPARQL endpoint of the Wikibase, used with its api.php. Default: that of Wikidata.")
    private Optional<String> sparql = Optional.empty();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private MappingsOption mappings = new MappingsOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Linking(spec.commandLine())
                .run(
                        store.folder(),
                        web,
                        endpoint,
                        sparql.orElse("https://query.wikidata.org/sparql"),
                        mappings.folder());
    }
}
