package org.parley.store;

import java.util.Optional;

/**
 * The process that has a folder to itself.
 *
 * @param endpoint address at which it answers queries, if it does
 */
record Holder(String process, Optional<String> endpoint) {
    /** Reads what {@link #line} wrote. */
    static Holder of(String line) {
        String[] words = line.strip().split(" ", 2);
        return new Holder(
                words[0].isEmpty() ? "unknown" : words[0], words.length > 1 ? Optional.of(words[1]) : Optional.empty());
    }

    String line() {
        return process + endpoint.map(url -> " " + url).orElse("") + "\n";
    }
}
