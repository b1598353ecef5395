package org.parley.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Numbers as English writes them, in digits and in words. */
public final class EnglishNumbers {
    private static final Map<String, Integer> CARDINALS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 100, "thousand", 1000, "dozen", 12, "million", 1_000_000, "billion", 1_000_000_000);
    /** No text counts further. */
    private static final long GREATEST = 1_000_000_000_000L;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static {
        WordLists.read("/language/numbers.txt").forEach((value, words) -> {
            List<String> names = new ArrayList<>(words);
            CARDINALS.put(names.get(0), Integer.valueOf(value));
            if (names.size() > 1) {
                ORDINALS.put(names.get(1), Integer.valueOf(value));
            }
        });
    }

    private EnglishNumbers() {}

    /**
     * A number read from tokens.
     *
     * @param to index after its last token
     * @param value without trailing zeros
     */
    public record Count(int to, BigDecimal value) {
        static Count of(int to, long value) {
            return new Count(to, BigDecimal.valueOf(value));
        }

        /** The value as a whole number; empty for a fraction and for one past any counting. */
        public OptionalInt whole() {
            boolean whole =
                    value.scale() <= 0 && value.precision() - value.scale() < 10 && value.compareTo(LARGEST) <= 0;
            return whole ? OptionalInt.of(value.intValueExact()) : OptionalInt.empty();
        }
    }

    /** The quantity that starts at a token: "25", "1,000", "5.5", "twenty-five", "a hundred", "two and a half", "5 1/2". */
    public static Optional<Count> cardinal(List<Token> tokens, int from) {
        if (!startsCardinal(tokens, from)) {
            return Optional.empty();
        }
        Optional<Count> number = digits(tokens, from).or(() -> words(tokens, from));
        return number.map(count -> slashed(tokens, count).orElseGet(() -> withHalf(tokens, count)));
    }

    /** Most words are no number; this tells it cheaply. */
    private static boolean startsCardinal(List<Token> tokens, int from) {
        String word = lower(tokens, from);
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        return first >= '.' && first <= '9' || word.equals("a") || CARDINALS.containsKey(word);
    }

    /** The place in a row that starts at a token: "14th", "fifth", "twenty-first". */
    public static Optional<Count> ordinal(List<Token> tokens, int from) {
        String word = lower(tokens, from);
        Integer place = ORDINALS.get(word);
        if (place != null) {
            return Optional.of(Count.of(from + 1, place));
        }
        return isTens(word) ? compoundOrdinal(tokens, from) : suffixed(word).map(value -> Count.of(from + 1, value));
    }

    /** The value of a Roman numeral in capitals, up to 39 ("IV"); empty for any other word. */
    public static OptionalInt roman(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = romanDigit(numeral.charAt(i));
            boolean before = i + 1 < numeral.length() && romanDigit(numeral.charAt(i + 1)) > digit;
            value += before ? -digit : digit;
        }
        return value > 0 && value < 40 && numeral.equals(romanOf(value)) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    static Set<String> cardinalWords() {
        return CARDINALS.keySet();
    }

    static Set<String> ordinalWords() {
        return ORDINALS.keySet();
    }

    private static Optional<Count> compoundOrdinal(List<Token> tokens, int from) {
        int unit = lower(tokens, from + 1).equals("-") ? from + 2 : from + 1;
        Integer place = ORDINALS.get(lower(tokens, unit));
        return place == null || place > 9
                ? Optional.empty()
                : Optional.of(Count.of(unit + 1, CARDINALS.getOrDefault(lower(tokens, from), 0) + place));
    }

    private static Optional<Integer> suffixed(String word) {
        int length = word.length() - 2;
        if (length < 1 || length > 4 || !Character.isDigit(word.charAt(length - 1))) {
            return Optional.empty();
        }
        boolean ordinal = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
        return ordinal && isDigits(word, length)
                ? Optional.of(Integer.valueOf(word.substring(0, length)))
                : Optional.empty();
    }

    private static Optional<Count> digits(List<Token> tokens, int from) {
        String form = lower(tokens, from);
        if (form.isEmpty() || form.charAt(0) < '.' || form.charAt(0) > '9' || form.length() > 18) {
            return Optional.empty();
        }
        return plainDigits(form).map(value -> scaled(tokens, from + 1, value));
    }

    private static Optional<BigDecimal> plainDigits(String form) {
        int point = form.indexOf('.');
        String whole = point < 0 ? form : form.substring(0, point);
        String rest = point < 0 ? "" : form.substring(point + 1);
        if (!isGrouped(whole) || !isDigits(rest, rest.length()) || whole.length() + rest.length() == 0) {
            return Optional.empty();
        }
        String digits = whole.isEmpty() ? "0" : whole.replace(",", "");
        return Optional.of(stripped(new BigDecimal(rest.isEmpty() ? digits : digits + "." + rest)));
    }

    /** Whether these are digits, and commas only before three of them. */
    private static boolean isGrouped(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            boolean comma = c == ',' && i > 0 && (whole.length() - i) % 4 == 0;
            if (!comma && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Count scaled(List<Token> tokens, int at, BigDecimal value) {
        Integer scale = SCALES.get(lower(tokens, at));
        return scale == null
                ? new Count(at, value)
                : new Count(at + 1, stripped(value.multiply(new BigDecimal(scale))));
    }

    private static Optional<Count> words(List<Token> tokens, int from) {
        String first = lower(tokens, from);
        boolean one = first.equals("a") && SCALES.containsKey(lower(tokens, from + 1));
        if (!one && !CARDINALS.containsKey(first)) {
            return Optional.empty();
        }
        Count start = one ? Count.of(from + 1, 1) : belowHundred(tokens, from);
        return Optional.of(withScales(tokens, start));
    }

    /** "forty", "forty-five" and the small numbers. */
    private static Count belowHundred(List<Token> tokens, int from) {
        int value = CARDINALS.getOrDefault(lower(tokens, from), 0);
        int unit = lower(tokens, from + 1).equals("-") ? from + 2 : from + 1;
        int small = CARDINALS.getOrDefault(lower(tokens, unit), 0);
        boolean compound = isTens(lower(tokens, from)) && small > 0 && small < 10;
        return compound ? Count.of(unit + 1, value + small) : Count.of(from + 1, value);
    }

    /** Goes on with "hundred", "thousand" and what follows them. */
    private static Count withScales(List<Token> tokens, Count start) {
        long total = 0;
        long current = start.value().longValue();
        int at = start.to();
        while (SCALES.containsKey(lower(tokens, at)) && total + current < GREATEST) {
            int scale = SCALES.getOrDefault(lower(tokens, at), 1);
            total += scale > 100 ? current * scale : 0;
            current = scale > 100 ? 0 : current * scale;
            at++;
            Optional<Count> rest = scale == 12 ? Optional.empty() : rest(tokens, at);
            current += rest.map(count -> count.value().longValue()).orElse(0L);
            at = rest.map(Count::to).orElse(at);
        }
        return Count.of(at, total + current);
    }

    /** "and forty-five" after a hundred. */
    private static Optional<Count> rest(List<Token> tokens, int at) {
        int next = lower(tokens, at).equals("and") ? at + 1 : at;
        return CARDINALS.containsKey(lower(tokens, next)) ? Optional.of(belowHundred(tokens, next)) : Optional.empty();
    }

    private static Count withHalf(List<Token> tokens, Count count) {
        int at = skipHyphen(tokens, count.to());
        if (lower(tokens, at).equals("½")) {
            return new Count(at + 1, count.value().add(HALF));
        }
        int article = skipHyphen(tokens, at + 1);
        int half = skipHyphen(tokens, article + 1);
        boolean withHalf = lower(tokens, at).equals("and")
                && lower(tokens, article).equals("a")
                && lower(tokens, half).equals("half");
        return withHalf ? new Count(half + 1, count.value().add(HALF)) : count;
    }

    /** The "1/2" of "5 1/2" or "5-1/2"; only parts that are exact in decimals. */
    private static Optional<Count> slashed(List<Token> tokens, Count count) {
        int at = skipHyphen(tokens, count.to());
        String over = lower(tokens, at);
        String under = lower(tokens, at + 2);
        boolean fraction = lower(tokens, at + 1).equals("/")
                && over.length() == 1
                && Character.isDigit(over.charAt(0))
                && (under.equals("2") || under.equals("4") || under.equals("8"));
        return fraction
                ? Optional.of(new Count(at + 3, count.value().add(new BigDecimal(over).divide(new BigDecimal(under)))))
                : Optional.empty();
    }

    private static int skipHyphen(List<Token> tokens, int at) {
        return lower(tokens, at).equals("-") ? at + 1 : at;
    }

    private static boolean isTens(String word) {
        return CARDINALS.getOrDefault(word, 0) >= 20;
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int romanDigit(char c) {
        return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 100;
    }

    private static String romanOf(int value) {
        String units = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
                .get(value % 10);
        return "X".repeat(value / 10) + units;
    }

    private static String lower(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }
}
