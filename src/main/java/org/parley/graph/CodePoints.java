package org.parley.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The offsets of one text counted in Unicode code points, as the graph promises them, instead of UTF-16 units. */
final class CodePoints {
    private final int[] secondHalves;

    CodePoints(String text) {
        secondHalves = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** How many code points stand before the UTF-16 unit at {@code offset}. */
    int before(int offset) {
        int found = Arrays.binarySearch(secondHalves, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }
}
