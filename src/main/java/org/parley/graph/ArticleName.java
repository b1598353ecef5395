package org.parley.graph;

/** The name of an article in the graph, made from its source alone. */
final class ArticleName {
    private static final String PLAIN = "[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*";
    private static final int TELLING = 8;

    private ArticleName() {}

    /** Path of the article read from {@code source}: its letters where they can stand in an IRI, else with a fingerprint. */
    static String of(String source) {
        String stem = source.endsWith(".txt") ? source.substring(0, source.length() - 4) : source;
        return "article/" + (stem.matches(PLAIN) ? stem : plain(stem) + "-" + tail(source));
    }

    private static String plain(String stem) {
        return stem.replaceAll("[^A-Za-z0-9/]+", "-").replaceAll("(^|/)[-/]*|-+(?=/|$)", "$1");
    }

    private static String tail(String source) {
        return new Fingerprint().with(source).name().substring(0, TELLING);
    }
}
