package org.parley.pipeline;

import java.util.Arrays;
import org.apache.jena.graph.Triple;

/** Counts triples, each once, by numbers of eight bytes that stand for them. */
final class Distinct {
    private long[] numbers = new long[1024];
    private int size = 0;

    void add(Triple triple) {
        if (size == numbers.length) {
            pack();
        }
        numbers[size++] = number(triple);
    }

    long count() {
        pack();
        return size;
    }

    private void pack() {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        size = kept;
        if (size > numbers.length / 2) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
    }

    private static long number(Triple triple) {
        long number = text(triple.getSubject().toString(), 17);
        number = text(triple.getPredicate().toString(), number);
        return text(triple.getObject().toString(), number);
    }

    private static long text(String text, long seed) {
        long number = seed;
        for (int i = 0; i < text.length(); i++) {
            number = (number ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            number ^= number >>> 29;
        }
        return number * 31 + text.length();
    }
}
