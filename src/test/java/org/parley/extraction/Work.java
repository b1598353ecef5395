package org.parley.extraction;

/** The steps that counted classes have gone: their methods begun, and their loops begun again. */
public final class Work {
    private static long steps;

    private Work() {}

    /** Called by what {@link CountingClasses} put into each method. */
    public static void step() {
        steps++;
    }

    /** All steps so far. */
    public static long steps() {
        return steps;
    }
}
