package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.parley.wikidata.Web;
import org.parley.wikidata.WebSettings;
import picocli.CommandLine.Option;

/** The options of commands that may ask Wikidata. */
final class WebOptions {
    @Option(
            names = "--online",
            description = "Ask over the network. Default: only what was asked before, from the cache.")
    private boolean online;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder of answers given before. Default: wikidata-cache in the folder of the graph.")
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "MAIL",
            description =
                    "How those who run the service can reach you; sent with each request. Default: $$PARLEY_CONTACT.")
    private Optional<String> contact = Optional.ofNullable(System.getenv("PARLEY_CONTACT"));

    Web web(Path store) {
        String who = contact.filter(c -> c.matches("[\\x21-\\x7e]{1,200}"))
                .map(c -> "; " + c)
                .orElse("");
        String agent = "Parley/" + Version.number() + " (https://w3id.org/parley" + who + ")";
        return new Web(WebSettings.polite(cache.orElse(store.resolve("wikidata-cache")), online, agent));
    }

    boolean online() {
        return online;
    }
}
