package org.parley.corpus;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of clutter, found by the words of a paragraph, so that most are never tried. */
final class Rules {
    private static final Rules STANDARD = RuleFile.read("clutter.yaml");
    private static final String ANY = "*";

    private final List<Rule> rules;
    private final Set<String> news;
    private final Agencies agencies;
    private final Map<String, Rule> byName = new HashMap<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Map<String, BitSet> byFirstWord = new HashMap<>();
    private final Map<String, BitSet> byKey = new HashMap<>();
    private final BitSet always = new BitSet();

    Rules(List<Rule> rules, Set<String> news, Agencies agencies) {
        this.rules = List.copyOf(rules);
        this.news = Set.copyOf(news);
        this.agencies = agencies;
        for (int i = 0; i < rules.size(); i++) {
            index(rules.get(i), i);
        }
    }

    /** The rules that come with the program. */
    static Rules standard() {
        return STANDARD;
    }

    List<Rule> all() {
        return rules;
    }

    Agencies agencies() {
        return agencies;
    }

    /** Whether what the rule of this name takes away may tell {@code what}. */
    boolean tells(String name, Rule.Tells what) {
        return Optional.ofNullable(byName.get(name))
                .filter(rule -> rule.tells().contains(what))
                .isPresent();
    }

    /** The first rule that takes the whole of {@code paragraph} away, among those {@code allowed} where it stands. */
    Optional<Rule> first(Paragraph paragraph, Predicate<Rule> allowed) {
        if (paragraph.isLong()) {
            return Optional.empty();
        }
        return candidates(paragraph).stream()
                .mapToObj(rules::get)
                .filter(rule -> !rule.trims() && allowed.test(rule) && rule.fits(paragraph) && !spared(rule, paragraph))
                .findFirst();
    }

    /** The rules that may take words from the ends of {@code paragraph}. */
    List<Rule> trimming(Paragraph paragraph) {
        return candidates(paragraph).stream()
                .mapToObj(rules::get)
                .filter(rule -> rule.trims() && paragraph.words().size() <= rule.most())
                .toList();
    }

    private boolean spared(Rule rule, Paragraph paragraph) {
        return switch (rule.unless()) {
            case NOTHING -> false;
            case SENTENCE -> paragraph.sentence();
            case NEWS ->
                paragraph.sentence()
                        && paragraph.words().size() >= 8
                        && paragraph.words().stream().anyMatch(news::contains);
        };
    }

    private BitSet candidates(Paragraph paragraph) {
        BitSet found = (BitSet) always.clone();
        List<String> words = paragraph.words();
        add(found, byKey, paragraph.key());
        if (!words.isEmpty()) {
            add(found, byFirstWord, Paragraph.numberless(words.get(0)));
        }
        words.forEach(word -> add(found, byWord, Paragraph.numberless(word)));
        if (paragraph.isLong()) {
            paragraph.lastWords().forEach(word -> add(found, byWord, Paragraph.numberless(word)));
        }
        return found;
    }

    private static void add(BitSet found, Map<String, BitSet> index, String word) {
        BitSet more = index.get(word);
        if (more != null) {
            found.or(more);
        }
    }

    private void index(Rule rule, int number) {
        byName.put(rule.name(), rule);
        rule.is().forEach(phrase -> put(byKey, phrase, number));
        rule.begins().forEach(phrase -> put(byFirstWord, phrase.get(0), number));
        rule.only().forEach(word -> put(byFirstWord, word, number));
        if (rule.when().contains(ANY)) {
            always.set(number);
        } else {
            rule.when().forEach(word -> put(byWord, word, number));
        }
    }

    private static void put(Map<String, BitSet> index, String word, int number) {
        index.computeIfAbsent(word, key -> new BitSet()).set(number);
    }
}
