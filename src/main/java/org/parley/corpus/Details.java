package org.parley.corpus;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of an article beside its text, from {@code articles.csv}, page metadata or its by-line. */
public record Details(
        Optional<LocalDate> published, Optional<String> publisher, Optional<String> url, Optional<String> title) {
    public static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
