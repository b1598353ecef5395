package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program as it is called. Neither this class nor those of the subcommands may name a class of Jena in a field or a
 * method's signature: loading Jena takes longer than all that {@code --help} may.
 */
@Command(
        name = "parley",
        description = "Reads news on trade diplomacy into a knowledge graph in which every fact names its sentence.",
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            UpdateCommand.class,
            WatchCommand.class,
            DiffCommand.class,
            HistoryCommand.class,
            QueryCommand.class,
            QueriesCommand.class,
            ExplainCommand.class,
            WhyNotCommand.class,
            QuarantineCommand.class,
            ValidateCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            LoadCommand.class,
            LinkCommand.class,
            SnapshotCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            CompletionCommand.class,
            WarmUpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley build                    read the articles that come with Parley",
            "  parley queries                  list the questions that are already written",
            "  parley query delegation-heads   who led each delegation at each round",
            "  parley explain \"He Lifeng\"      every fact about him, with its sentences",
            "  parley serve                    answer queries in the browser and over HTTP"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and something is wrong with what was found",
            "2:not done: the command or its input is wrong",
            "3:not done: the store or the endpoint cannot be used",
            "70:not done: an error in Parley itself"
        },
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class Parley implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean version;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show warnings of libraries, and where in the program an error arose.")
    private boolean verbose;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    boolean verbose() {
        return verbose;
    }

    /** The command line with all its subcommands, writing to the streams of this process. */
    static CommandLine commandLine() {
        return commandLine(new Outlet());
    }

    private static CommandLine commandLine(Outlet out) {
        CommandLine line = new CommandLine(new Parley());
        line.setOut(utf8(out)).setErr(utf8(new FileOutputStream(FileDescriptor.err)));
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new Misuse());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    // Java 17 writes in the encoding of the locale, which in a container is often ASCII.
    private static PrintWriter utf8(OutputStream to) {
        return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Outlet out = new Outlet();
        CommandLine line = commandLine(out);
        int code = run(line, arguments);
        line.getOut().flush();
        System.exit(out.failed() ? lost(line) : code);
    }

    private static int lost(CommandLine line) {
        line.getErr().println("parley: Not all could be written to standard output. Make room where it goes.");
        return ExitCode.UNAVAILABLE;
    }

    // Picocli hands on exceptions only.
    private static int run(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | InternalError e) {
            return new Failures().tell(e, line);
        }
    }
}
