package org.parley.corpus;

import java.util.Arrays;

/** The sequences of four words of a text, each as a number that depends on nothing but the words. */
final class Shingles {
    private static final int WORDS = 4;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long[] last = new long[WORDS];
    private int words = 0;
    private int[] found = new int[512];
    private int size = 0;

    /** Adds the sequences of one stretch of {@code text}; none goes across its ends. */
    void add(String text, Span span) {
        words = 0;
        long word = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word = mix(word + Character.toLowerCase(c) + 1);
            } else if (word != 0 && c != '\'' && c != '\u2019') {
                finish(word);
                word = 0;
            }
        }
        if (word != 0) {
            finish(word);
        }
    }

    /** The different sequences, in order of their numbers. */
    int[] sorted() {
        int[] all = Arrays.copyOf(found, size);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private void finish(long word) {
        last[words % WORDS] = word;
        words++;
        if (words >= WORDS) {
            keep(sequence());
        }
    }

    private int sequence() {
        long sequence = 0;
        for (int i = 0; i < WORDS; i++) {
            sequence = mix(sequence * 31 + last[(words + i) % WORDS]);
        }
        return (int) (sequence >>> 32);
    }

    private void keep(int sequence) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = sequence;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
