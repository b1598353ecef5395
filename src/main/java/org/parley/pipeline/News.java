package org.parley.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.parley.corpus.Article;
import org.parley.extraction.Reader;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.reference.Reference;
import org.parley.resolution.Account;
import org.parley.resolution.Accounts;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Namebook;
import org.parley.resolution.Resolver;

/** The understanding of news on trade diplomacy that the program ships with. */
public final class News implements Understanding {
    private final Reader reader;
    private final Accounts accounts;
    private final Resolver resolver;

    public News(Reference reference) {
        this(CompletableFuture.supplyAsync(() -> new Accounts(reference)), new Reader(reference));
    }

    /** One that reads as it is told. */
    public News(Reference reference, Reader reader) {
        this(CompletableFuture.completedFuture(new Accounts(reference)), reader);
    }

    private News(CompletableFuture<Accounts> accounts, Reader reader) {
        this.reader = reader;
        this.accounts = accounts.join();
        this.resolver = new Resolver(this.accounts);
    }

    @Override
    public Reading read(Article article, Optional<LocalDate> anchor) {
        return reader.read(article, anchor);
    }

    @Override
    public Account account(Reading reading, Map<Thing, String> paths) {
        return accounts.of(reading, paths);
    }

    @Override
    public Namebook names() {
        return accounts.names();
    }

    /** Publication dates worked out for articles that have none, by source; those it cannot tell are left out. */
    public SortedMap<String, LocalDate> dates(List<Reading> readings) {
        return resolver.dates(readings);
    }

    /** All that is known of a few articles, in memory; the same whatever the order of the readings. */
    public Knowledge resolve(List<Reading> readings, SortedMap<String, LocalDate> inferredDates) {
        return resolver.resolve(readings, inferredDates);
    }
}
