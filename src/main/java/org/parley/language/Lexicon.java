package org.parley.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.ontology.ShippedFile;

/** The words whose class is known: the closed classes of English and the verbs of the field with all their forms. */
public final class Lexicon {
    /** A form of a verb; {@code nounToo} where the same word is as often a noun. */
    public record VerbForm(String lemma, Tag tag, boolean nounToo) {}

    /** The classes of each word. */
    private final Map<String, Set<String>> classes = new HashMap<>();

    private final Map<String, VerbForm> verbs = new HashMap<>();

    private Lexicon() {
        lines("words.txt").forEach(this::addClass);
        classes.replaceAll((word, all) -> Set.copyOf(all));
        lines("verbs.txt").forEach(this::addVerbs);
    }

    /** The lexicon that ships with the program. */
    public static Lexicon english() {
        return Holder.ENGLISH;
    }

    private static final class Holder {
        static final Lexicon ENGLISH = new Lexicon();
    }

    /** Whether a lower-case word belongs to a class of {@code words.txt}. */
    public boolean is(String word, String wordClass) {
        return classes(word).contains(wordClass);
    }

    /** The classes of {@code words.txt} that a lower-case word belongs to; mostly none. */
    Set<String> classes(String word) {
        return classes.getOrDefault(word, Set.of());
    }

    /** The form of a verb that a lower-case word can be. */
    public Optional<VerbForm> verb(String word) {
        return Optional.ofNullable(verbs.get(word));
    }

    /** Whether a lower-case word is known at all. */
    public boolean knows(String word) {
        return verbs.containsKey(word) || classes.containsKey(word);
    }

    private void addClass(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        for (String word : line.substring(colon + 1).strip().split("\\s+")) {
            classes.computeIfAbsent(word, key -> new HashSet<>()).add(name);
        }
    }

    private void addVerbs(String line) {
        for (String entry : line.split("\\s+")) {
            boolean nounToo = entry.contains("*");
            String[] parts = entry.replace("*", "").split(",");
            addVerb(parts, nounToo);
        }
    }

    private void addVerb(String[] parts, boolean nounToo) {
        String base = parts[0];
        form(base, base, Tag.BASE, nounToo);
        form(thirdPerson(base), base, Tag.PRESENT, nounToo);
        form(gerund(base), base, Tag.GERUND, false);
        if (parts.length == 3) {
            form(parts[2], base, parts[1].equals(parts[2]) ? Tag.PAST : Tag.PARTICIPLE, false);
            form(parts[1], base, Tag.PAST, parts[1].equals(base) && nounToo);
        } else {
            form(past(base), base, Tag.PAST, false);
        }
    }

    private void form(String word, String lemma, Tag tag, boolean nounToo) {
        verbs.putIfAbsent(word, new VerbForm(lemma, tag, nounToo));
    }

    static String thirdPerson(String base) {
        if (base.endsWith("s")
                || base.endsWith("sh")
                || base.endsWith("ch")
                || base.endsWith("x")
                || base.endsWith("o")
                || base.endsWith("z")) {
            return base + "es";
        }
        return consonantY(base) ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (consonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    static String gerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubled(base) + "ing";
    }

    private static boolean consonantY(String base) {
        return base.endsWith("y") && base.length() > 1 && !vowel(base.charAt(base.length() - 2));
    }

    /** Doubles the last letter of "plan" and "commit", not of "visit" or "open". */
    private static String doubled(String base) {
        int n = base.length();
        if (n < 3
                || vowel(base.charAt(n - 1))
                || "wxy".indexOf(base.charAt(n - 1)) >= 0
                || !vowel(base.charAt(n - 2))
                || vowel(base.charAt(n - 3))) {
            return base;
        }
        boolean oneSyllable = base.chars().limit(n - 2).noneMatch(c -> vowel((char) c));
        boolean stressedEnd = STRESSED_ENDS.contains(base);
        return oneSyllable || stressedEnd ? base + base.charAt(n - 1) : base;
    }

    private static final Set<String> STRESSED_ENDS = Set.of(
            "admit",
            "commit",
            "compel",
            "concur",
            "confer",
            "defer",
            "deter",
            "excel",
            "expel",
            "incur",
            "occur",
            "omit",
            "permit",
            "prefer",
            "propel",
            "rebut",
            "refer",
            "regret",
            "repel",
            "submit",
            "transfer",
            "unwrap",
            "upset",
            "cancel",
            "signal",
            "travel",
            "label",
            "rebuff");

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** The lines of a data file of this package, without comments and empty lines. */
    static List<String> lines(String file) {
        return ShippedFile.text(Lexicon.class, "/language/" + file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
    }
}
