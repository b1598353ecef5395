package org.parley.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.notice.InputException;
import org.parley.query.QueryRunner;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Catalogue;
import org.parley.wikidata.Linker;
import org.parley.wikidata.Mapping;
import org.parley.wikidata.Mappings;
import org.parley.wikidata.Profile;
import org.parley.wikidata.ReconciliationService;
import org.parley.wikidata.Verdict;
import org.parley.wikidata.Web;
import org.parley.wikidata.WikibaseSearch;
import picocli.CommandLine;

/** What {@code parley link} does. */
final class Linking {
    private final PrintWriter out;
    private final PrintWriter err;

    Linking(CommandLine line) {
        this.out = line.getOut();
        this.err = line.getErr();
    }

    int run(Path folder, WebOptions options, String endpoint, String sparql, Path mappingsFolder) {
        Mappings old = Mappings.read(mappingsFolder);
        List<Profile> profiles = profiles(folder, old.settled());
        List<String> unasked = new ArrayList<>();
        List<Mapping> found = new Linker(catalogue(options.web(folder), endpoint, sparql))
                        .link(
                                profiles,
                                (profile, problem) -> unasked.add(profile.label() + ": " + problem.getMessage()))
                        .stream()
                        .map(Mapping::of)
                        .toList();
        Mappings now = old.with(found);
        now.write(mappingsFolder);
        tell(profiles.size(), now, found, mappingsFolder);
        return complain(unasked, options.online()) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static List<Profile> profiles(Path folder, Set<String> settled) {
        try (Store store = new StoreFolder(folder).open()) {
            return Unlinked.things(
                            QueryRunner.on(store.dataset()), store.manifest().base())
                    .stream()
                    .filter(profile -> !settled.contains(profile.path()))
                    .toList();
        }
    }

    private static Catalogue catalogue(Web web, String endpoint, String sparql) {
        URI address = address(endpoint);
        return endpoint.endsWith("api.php")
                ? new WikibaseSearch(web, address, address(sparql))
                : new ReconciliationService(web, address);
    }

    static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new InputException("'" + url + "' is no address.", "Give one that begins with https:// or http://.");
    }

    private void tell(int things, Mappings now, List<Mapping> found, Path folder) {
        out.printf("%d things without a link; %d entities found for them%n", things, found.size());
        for (Verdict verdict : Verdict.values()) {
            long count =
                    now.rows().stream().filter(row -> row.verdict() == verdict).count();
            out.printf("%8d %s%n", count, verdict.name().toLowerCase(java.util.Locale.ROOT));
        }
        out.println("Review wikidata-*.sssom.tsv in " + folder + ", then build again.");
        out.flush();
    }

    private boolean complain(List<String> unasked, boolean online) {
        unasked.stream().limit(5).forEach(line -> err.println("parley: " + line));
        if (unasked.size() > 5) {
            err.println("parley: ... and " + (unasked.size() - 5) + " more");
        }
        if (!unasked.isEmpty() && !online) {
            err.println("parley: Give --online to ask for them.");
        }
        err.flush();
        return !unasked.isEmpty();
    }
}
