package org.parley.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds, among the paragraphs of one text, those that are clutter: by rules, and by where they stand. */
final class Sieve {
    /** The name of the reason that a paragraph says what one above it said. */
    static final String REPEATED = "repeated";

    /** The name of the reason that words that are no sentence stand below the story, among clutter. */
    static final String FOOT = "foot";

    /** The name of the reason that a few words stand among the items of a menu. */
    static final String MENU_ITEM = "menu-item";

    private static final int NEAR = 3;
    private static final int TITLES = 5;
    private static final int MENU = 5;

    private final List<Paragraph> paragraphs;
    private final Rules rules;
    private final int[] proseBefore;
    private final int[] proseWords;
    private final List<Optional<String>> reasons;

    Sieve(List<Paragraph> paragraphs, Rules rules) {
        this.paragraphs = paragraphs;
        this.rules = rules;
        this.proseBefore = new int[paragraphs.size() + 1];
        this.proseWords = new int[paragraphs.size() + 1];
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean prose = paragraphs.get(i).prose();
            proseBefore[i + 1] = proseBefore[i] + (prose ? 1 : 0);
            proseWords[i + 1] =
                    proseWords[i] + (prose ? paragraphs.get(i).plain().length() : 0);
        }
        this.reasons = new ArrayList<>(Collections.nCopies(paragraphs.size(), Optional.empty()));
    }

    /** For each paragraph the name of the rule by which it is clutter; empty if it is news. */
    List<Optional<String>> reasons() {
        cutByRules();
        cutRepeated();
        cutMenus();
        cutFoot();
        return List.copyOf(reasons);
    }

    private void cutByRules() {
        for (int i = 0; i < paragraphs.size(); i++) {
            int at = i;
            Optional<Rule> rule = rules.first(paragraphs.get(i), candidate -> stands(candidate.place(), at));
            if (rule.isPresent()) {
                int end = end(rule.get(), i);
                Collections.fill(reasons.subList(i, end), Optional.of(rule.get().name()));
                i = end - 1;
            }
        }
    }

    private boolean stands(Rule.Place place, int i) {
        return switch (place) {
            case ANYWHERE -> true;
            case HEAD -> proseBefore[i] <= NEAR;
            case BELOW -> proseBefore[i] > 0;
            case TAIL -> proseAfter(i) <= Math.max(NEAR, proseBefore[paragraphs.size()] / 4);
        };
    }

    private int proseAfter(int i) {
        return proseBefore[paragraphs.size()] - proseBefore[i + 1];
    }

    /** Index after the last paragraph that a rule takes away, which it met at {@code i}. */
    private int end(Rule rule, int i) {
        if (proseBefore[i] == 0) {
            return i + 1;
        }
        return switch (rule.cuts()) {
            case NEXT -> paragraphs.get(i).words().size() <= NEAR ? endOfTitles(i + 1) : i + 1;
            case SECTION -> unlessMost(i, endOfSection(i + 1));
            case REST -> unlessMost(i, paragraphs.size());
            default -> i + 1;
        };
    }

    private int endOfTitles(int from) {
        int i = from;
        while (i < paragraphs.size() && i < from + TITLES && paragraphs.get(i).title()) {
            i++;
        }
        return i;
    }

    // A teaser stands alone below its title; the story goes on where prose follows prose, or no title stands above it.
    private int endOfSection(int from) {
        for (int i = from; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).prose() && (i == from || sentence(i - 1) || sentence(i + 1))) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private boolean sentence(int i) {
        return i < paragraphs.size()
                && paragraphs.get(i).words().size() > 3
                && paragraphs.get(i).sentence();
    }

    // Whatever is said to follow the story cannot be more than the story.
    private int unlessMost(int i, int end) {
        int above = proseWords[i];
        int taken = proseWords[end] - proseWords[i];
        return taken <= above ? end : i + 1;
    }

    private void cutRepeated() {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (reasons.get(i).isEmpty() && paragraph.words().size() > 2 && !met.add(paragraph.plain())) {
                reasons.set(i, Optional.of(REPEATED));
            }
        }
    }

    // The items of a menu that no rule knows stand among those that rules know.
    private void cutMenus() {
        for (int from = 0; from < paragraphs.size(); ) {
            int end = from;
            while (end < paragraphs.size() && item(paragraphs.get(end))) {
                end++;
            }
            if (end - from >= MENU && ruled(from, end) * 4 >= end - from) {
                cutOpen(from, end, MENU_ITEM);
            }
            from = Math.max(end, from + 1);
        }
    }

    private long ruled(int from, int end) {
        return reasons.subList(from, end).stream()
                .filter(reason -> reason.filter(name -> !name.equals(REPEATED)).isPresent())
                .count();
    }

    private void cutOpen(int from, int end, String reason) {
        for (int i = from; i < end; i++) {
            if (reasons.get(i).isEmpty()) {
                reasons.set(i, Optional.of(reason));
            }
        }
    }

    // Where clutter has begun below the last prose, what is no sentence belongs to it.
    private void cutFoot() {
        boolean below = false;
        for (int i = lastProse() + 1; i < paragraphs.size(); i++) {
            below |= reasons.get(i).isPresent();
            if (below && !paragraphs.get(i).sentence()) {
                cutOpen(i, i + 1, FOOT);
            }
        }
    }

    private int lastProse() {
        int i = paragraphs.size() - 1;
        while (i >= 0 && !(paragraphs.get(i).prose() && reasons.get(i).isEmpty())) {
            i--;
        }
        return i < 0 ? paragraphs.size() : i;
    }

    private static boolean item(Paragraph paragraph) {
        return paragraph.words().size() <= 4
                && !paragraph.sentence()
                && paragraph.words().stream().noneMatch(word -> Character.isDigit(word.charAt(0)));
    }
}
