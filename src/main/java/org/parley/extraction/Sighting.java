package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.TimeMention;

/** What one place of a sentence says of one round. */
final class Sighting {
    final int sentence;
    final String pattern;
    Optional<Thing.Place> city = Optional.empty();
    Optional<Thing.Place> site = Optional.empty();
    Optional<String> country = Optional.empty();
    Optional<Integer> ordinal = Optional.empty();
    final Set<String> parties = new LinkedHashSet<>();
    final List<TimeMention> times = new ArrayList<>();
    Optional<String> duration = Optional.empty();
    Optional<String> summit = Optional.empty();
    Optional<String> status = Optional.empty();
    boolean earlier;
    boolean next;
    boolean ends;
    boolean resumes;
    boolean planned;
    boolean dated = true;
    final Set<TimeMention> lasts = new LinkedHashSet<>();
    Optional<LocalDate> began = Optional.empty();

    Sighting(int sentence, String pattern) {
        this.sentence = sentence;
        this.pattern = pattern;
    }
}
