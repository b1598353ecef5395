package org.parley.cli;

import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.notice.InputException;
import org.parley.pipeline.News;
import org.parley.pipeline.Pace;
import org.parley.pipeline.TimeTrial;
import org.parley.reference.ReferenceData;
import picocli.CommandLine;

/** What {@code parley bench} does. */
final class Benching {
    private static final double MEGABYTE = 1e6;

    private final PrintWriter out;
    private final BenchCommand.Form form;

    Benching(CommandLine line, BenchCommand.Form form) {
        this.out = line.getOut();
        this.form = form;
    }

    int run(Path articles, double seconds, int slowest) {
        if (!(seconds >= 0) || slowest < 0) {
            throw new InputException(
                    "--seconds " + seconds + " --slowest " + slowest + " cannot be.", "Give 0 or more.");
        }
        Pace pace = new TimeTrial(articles, new News(ReferenceData.load()), slowest).run(seconds);
        if (form == BenchCommand.Form.JSON) {
            json(pace);
        } else {
            text(pace);
        }
        out.flush();
        return pace.failed().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void text(Pace pace) {
        line("%d articles, %.2f MB, read %d times", pace.articles(), pace.bytes() / MEGABYTE, pace.rounds());
        line(
                "%.0f articles a second and core, %.2f MB a second",
                pace.articlesPerSecond(), pace.bytesPerSecond() / MEGABYTE);
        line(
                "%.2f s of the processor to find the news, %.2f s to read it",
                pace.findingSeconds(), pace.readingSeconds());
        line("%.0f MB of heap at most", pace.peakHeapBytes() / MEGABYTE);
        if (!pace.slowest().isEmpty()) {
            line("The slowest:");
        }
        pace.slowest().forEach(slow -> line("%8.3f s %9d bytes  %s", slow.seconds(), slow.bytes(), slow.source()));
        pace.failed().forEach(failed -> line("The program broke on %s", failed));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private void json(Pace pace) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rounds", pace.rounds());
        all.put("articles", pace.articles());
        all.put("bytes", pace.bytes());
        all.put("articlesPerSecondAndCore", pace.articlesPerSecond());
        all.put("bytesPerSecondAndCore", pace.bytesPerSecond());
        all.put("findingSeconds", pace.findingSeconds());
        all.put("readingSeconds", pace.readingSeconds());
        all.put("peakHeapBytes", pace.peakHeapBytes());
        all.put("slowest", pace.slowest());
        all.put("failed", pace.failed());
        out.println(new GsonBuilder()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(all));
    }
}
