package org.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was read in an article with too little confidence to be claimed, in words for people who look through it. */
public record Quarantine(List<Entry> entries) {
    public Quarantine {
        entries = List.copyOf(entries);
    }

    /**
     * A claim that was kept out of the graph.
     *
     * @param says its facts
     * @param reason why it was kept out
     * @param sentence the first sentence it rests on
     */
    public record Entry(String pattern, double confidence, String says, String reason, String sentence) {}

    public static Quarantine of(Reading reading) {
        return new Quarantine(reading.quarantine().stream()
                .map(claim -> entry(claim, reading.article().text()))
                .toList());
    }

    private static Entry entry(Claim claim, String text) {
        return new Entry(
                claim.pattern(),
                claim.confidence(),
                claim.facts().stream().map(WhyNot::fact).collect(Collectors.joining("; ")),
                reason(claim),
                claim.evidence().get(0).of(text).replaceAll("\\s+", " "));
    }

    private static String reason(Claim claim) {
        return String.format(
                Locale.ROOT,
                "%s, and such claims were right in about %.0f of 100 cases; at least %.0f are asked for",
                circumstance(claim.circumstance()),
                claim.confidence() * 100,
                Reader.SURE * 100);
    }

    private static String circumstance(Circumstance circumstance) {
        return switch (circumstance) {
            case NAMED -> "its parties are named in the sentence";
            case CONTEXT -> "a party of it is known from other sentences alone";
            case SEVERAL -> "it rests on several sentences";
        };
    }
}
