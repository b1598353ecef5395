package org.parley.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;

/** Reads many articles at once; what comes out does not depend on how many. */
final class ReadingRoom implements AutoCloseable {
    private final Understanding understanding;
    private final Progress progress;
    private final ForkJoinPool readers;

    ReadingRoom(Understanding understanding, Progress progress, int threads) {
        this.understanding = understanding;
        this.progress = progress;
        this.readers = new ForkJoinPool(threads);
    }

    /** Reads each article by its own date, in the order given. */
    List<Reading> read(List<Article> articles) {
        progress.begin("Reading", articles.size());
        return all(articles, this::read);
    }

    /** The same readings, with those anew whose article has a date by now. */
    List<Reading> again(List<Reading> readings, SortedMap<String, LocalDate> dates) {
        progress.begin("Reading again by worked-out dates", dates.size());
        return all(readings, reading -> again(reading, dates));
    }

    private Reading again(Reading reading, SortedMap<String, LocalDate> dates) {
        Optional<LocalDate> date =
                Optional.ofNullable(dates.get(reading.article().source()));
        return date.isPresent() ? step(understanding.read(reading.article(), date)) : reading;
    }

    private Reading read(Article article) {
        return step(understanding.read(article, article.details().published()));
    }

    private Reading step(Reading reading) {
        progress.step();
        return reading;
    }

    private <T, R> List<R> all(List<T> things, Function<T, R> work) {
        try {
            return readers.submit(() -> things.parallelStream().map(work).toList())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The build was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An article could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
