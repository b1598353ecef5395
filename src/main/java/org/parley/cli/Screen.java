package org.parley.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.pipeline.Progress;
import picocli.CommandLine;

/** What is known of the terminal, if there is one: the launcher tells, as Java cannot ask. */
final class Screen {
    private static final int USUAL_WIDTH = 100;

    private Screen() {}

    /** Does long work, and shows how far it is if a person watches what is written to standard error. */
    static <T> T show(PrintWriter err, Function<Progress, T> work) {
        if (!Boolean.getBoolean("parley.watched")) {
            return work.apply(Progress.SILENT);
        }
        try (ProgressLine progress = new ProgressLine(err)) {
            return work.apply(progress);
        }
    }

    /** Whether standard output is a terminal of known width. */
    static boolean known() {
        return columns() > 0;
    }

    /** How many characters a line may have. */
    static int width() {
        return known() ? columns() : USUAL_WIDTH;
    }

    private static int columns() {
        return Integer.getInteger("parley.columns", 0);
    }

    static boolean verbose(CommandLine line) {
        CommandLine root = line;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof Parley parley && parley.verbose();
    }

    /** Keeps the libraries from writing to standard error, unless that is asked for. */
    static void quieten(CommandLine line) {
        level(verbose(line) ? Level.INFO : Level.OFF);
    }

    /** Lets through what someone who runs a server must know. */
    static void keepWarnings(CommandLine line) {
        level(verbose(line) ? Level.INFO : Level.WARNING);
    }

    private static void level(Level level) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
        Logger.getLogger("").setLevel(level);
    }
}
