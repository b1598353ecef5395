package org.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client says it takes, in {@code Accept}. */
final class Accepted {
    private final List<Range> ranges = new ArrayList<>();

    private Accepted(String header) {
        for (String part : header.split(",", 50)) {
            Range.of(part).ifPresent(ranges::add);
        }
    }

    /** Reads the header; an empty one takes anything. */
    static Accepted of(String header) {
        return new Accepted(header.isBlank() ? "*/*" : header);
    }

    /** The offer the client likes best, the first of those it likes equally. */
    Optional<Media> best(List<Media> offers) {
        return offers.stream()
                .filter(offer -> liking(offer) > 0)
                .max(Comparator.<Media>comparingDouble(this::liking)
                        .thenComparing(offers::indexOf, Comparator.reverseOrder()));
    }

    private double liking(Media offer) {
        return offer.types().stream().mapToDouble(this::liking).max().orElse(0);
    }

    /** The most specific range that fits decides. */
    private double liking(String type) {
        return ranges.stream()
                .filter(range -> range.fits(type))
                .max(Comparator.comparingInt(Range::exactness))
                .map(Range::quality)
                .orElse(0.0);
    }

    private record Range(String type, double quality) {
        static Optional<Range> of(String text) {
            String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", 20);
            return parts[0].isEmpty() ? Optional.empty() : Optional.of(new Range(parts[0], quality(parts)));
        }

        private static double quality(String[] parts) {
            for (String part : parts) {
                if (part.matches("q=[01](\\.\\d{0,9})?")) {
                    return Double.parseDouble(part.substring(2));
                }
            }
            return 1;
        }

        boolean fits(String offer) {
            return type.equals("*/*")
                    || type.equals(offer)
                    || (type.endsWith("/*") && offer.startsWith(type.substring(0, type.length() - 1)));
        }

        int exactness() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }
}
