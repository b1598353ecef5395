package org.parley.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.parley.corpus.Article;
import org.parley.extraction.Reader;
import org.parley.extraction.Reading;
import org.parley.reference.Reference;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Resolver;

/** The understanding of news on trade diplomacy that the program ships with. */
public final class News implements Understanding {
    private final Reader reader;
    private final Resolver resolver;

    public News(Reference reference) {
        this.reader = new Reader(reference);
        this.resolver = new Resolver(reference);
    }

    @Override
    public Reading read(Article article, Optional<LocalDate> anchor) {
        return reader.read(article, anchor);
    }

    @Override
    public SortedMap<String, LocalDate> dates(List<Reading> readings) {
        return resolver.dates(readings);
    }

    @Override
    public Knowledge resolve(List<Reading> readings, SortedMap<String, LocalDate> inferredDates) {
        return resolver.resolve(readings, inferredDates);
    }
}
