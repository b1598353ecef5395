package org.parley.corpus;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of an article beside what it tells, from {@code articles.csv}, a file name, page metadata or a by-line.
 *
 * @param found the parts that were read from the article itself; the others were given
 */
public record Details(
        Optional<LocalDate> published,
        Optional<String> publisher,
        Optional<String> url,
        Optional<String> title,
        Set<Part> found) {
    public static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** One of the things that can be known of an article. */
    public enum Part {
        PUBLISHED,
        PUBLISHER,
        URL,
        TITLE
    }

    public Details {
        found = java.util.Collections.unmodifiableSet(new TreeSet<>(found));
    }

    /** Details that were all given. */
    public Details(
            Optional<LocalDate> published, Optional<String> publisher, Optional<String> url, Optional<String> title) {
        this(published, publisher, url, title, Set.of());
    }

    /** The same details, all marked as read from the article itself. */
    public Details asFound() {
        return new Details(published, publisher, url, title, EnumSet.allOf(Part.class));
    }

    /** These details, and where they are silent, those of {@code other}. */
    public Details or(Details other) {
        Set<Part> both = EnumSet.noneOf(Part.class);
        return new Details(
                pick(Part.PUBLISHED, published, other, other.published, both),
                pick(Part.PUBLISHER, publisher, other, other.publisher, both),
                pick(Part.URL, url, other, other.url, both),
                pick(Part.TITLE, title, other, other.title, both),
                both);
    }

    private <T> Optional<T> pick(Part part, Optional<T> mine, Details other, Optional<T> theirs, Set<Part> both) {
        Details from = mine.isPresent() ? this : other;
        Optional<T> picked = mine.or(() -> theirs);
        if (picked.isPresent() && from.found.contains(part)) {
            both.add(part);
        }
        return picked;
    }
}
