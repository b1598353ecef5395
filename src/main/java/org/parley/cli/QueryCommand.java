package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley query}. */
@Command(
        name = "query",
        description = "Answer a question from the graph.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley query rounds",
            "  parley query statements-by --param person=\"Scott Bessent\" --format csv",
            "  parley query mine.rq --store news-graph",
            "  echo 'ASK { ?s ?p ?o }' | parley query -"
        })
final class QueryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "QUERY",
            description = "Name of a saved query (see 'parley queries'), a file that ends in .rq, or - for standard"
                    + " input.")
    private String query = "";

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the query.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv, json, xml; ttl for queries that answer with triples. Default: table.")
    private String format = "";

    @Mixin
    private GraphOption graph = new GraphOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Querying(spec.commandLine()).run(query, parameters, format, graph);
    }
}
