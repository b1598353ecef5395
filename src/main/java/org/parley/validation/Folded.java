package org.parley.validation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Texts brought into a form in which spellings of one thing are equal. */
final class Folded {
    private static final Map<String, String> PARTIES = Map.ofEntries(
            Map.entry("us", "united states"),
            Map.entry("u.s.", "united states"),
            Map.entry("usa", "united states"),
            Map.entry("united states of america", "united states"),
            Map.entry("people s republic of china", "china"),
            Map.entry("prc", "china"),
            Map.entry("eu", "european union"),
            Map.entry("uk", "united kingdom"),
            Map.entry("republic of korea", "south korea"),
            Map.entry("viet nam", "vietnam"));
    private static final Map<String, String> FIRST_NAMES =
            Map.of("steve", "steven", "bob", "robert", "jim", "james", "mike", "michael");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "of", "and", "a", "trade", "issue", "measure", "product", "good", "import", "export");
    private static final Set<String> OFFICE_WORDS =
            Set.of("of", "the", "for", "us", "u.s.", "chinese", "china", "american");

    private Folded() {}

    /** Without accents, capitals and marks. */
    static String text(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[’']", "").replaceAll("[^a-z0-9#.|%+-]+", " ").strip();
    }

    static String party(String text) {
        String folded = text(text);
        return PARTIES.getOrDefault(folded, folded);
    }

    /** The usual name of a party that is folded already and has one. */
    static String usualParty(String folded) {
        return PARTIES.getOrDefault(folded, "");
    }

    static List<String> name(String text) {
        return split(text).map(word -> FIRST_NAMES.getOrDefault(word, word)).toList();
    }

    static Set<String> office(String text) {
        Set<String> words = split(text).collect(Collectors.toCollection(TreeSet::new));
        words.removeAll(OFFICE_WORDS);
        return words;
    }

    /** The words that tell, without the s of the plural. */
    static Set<String> words(String text) {
        Set<String> words =
                split(text).map(word -> word.replaceAll("s+$", "")).collect(Collectors.toCollection(TreeSet::new));
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    /** The first four words. */
    static List<String> opening(String text) {
        return Arrays.stream(text(text).split(" ")).limit(4).toList();
    }

    private static java.util.stream.Stream<String> split(String text) {
        return Arrays.stream(text(text).replace('-', ' ').split(" +")).filter(word -> !word.isEmpty());
    }
}
