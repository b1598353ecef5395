package org.parley.cli;

import java.io.PrintWriter;
import org.parley.notice.InputException;
import org.parley.query.QueryProblem;
import org.parley.store.StoreException;
import org.parley.wikidata.WebProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong, where, and what to do; the trace only if asked for. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        return tell(failure, line);
    }

    /** Tells what went wrong, and answers the exit code. */
    int tell(Throwable failure, CommandLine line) {
        PrintWriter err = line.getErr();
        if (Screen.verbose(line)) {
            failure.printStackTrace(err);
        }
        err.println("parley: " + message(failure));
        err.flush();
        return code(failure);
    }

    private static String message(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof InputException input) {
            return (message + " " + input.advice()).strip();
        } else if (failure instanceof StoreException store) {
            return message + " " + store.advice();
        } else if (failure instanceof QueryProblem || failure instanceof WebProblem) {
            return message;
        } else if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory. Give more, as in PARLEY_OPTS=-Xmx4g parley ...";
        } else if (failure instanceof InternalError) {
            // What Java says of a file mapped into memory that cannot grow, wherever it notices.
            return "A file could not be written, most likely as the disk is full. Make room and run it again.";
        }
        return "This is an error in Parley itself: "
                + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + firstLine(message))
                + ". Run it again with --verbose and report what it prints.";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static int code(Throwable failure) {
        if (failure instanceof InputException || failure instanceof QueryProblem) {
            return ExitCode.USAGE;
        }
        return failure instanceof StoreException || failure instanceof WebProblem || failure instanceof InternalError
                ? ExitCode.UNAVAILABLE
                : ExitCode.BROKEN;
    }
}
