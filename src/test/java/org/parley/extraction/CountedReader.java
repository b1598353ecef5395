package org.parley.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;
import org.parley.reference.ReferenceData;

/** Tells how many steps the reading of a text takes; made by reflection among {@link CountingClasses}. */
public final class CountedReader implements ToLongFunction<String> {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 10, 25));

    private final Reader reader = new Reader(ReferenceData.load());

    @Override
    public long applyAsLong(String text) {
        Block all = new Block(new Span(0, text.length()), Block.Kind.BODY);
        long before = Work.steps();
        reader.read(new Article("text", text, Details.NONE, List.of(all)), DAY);
        return Work.steps() - before;
    }
}
