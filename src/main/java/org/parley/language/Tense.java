package org.parley.language;

import java.util.Map;
import java.util.Set;

/** On which side of the article's date a time lies, by the verb of its clause and the words before it. */
enum Tense {
    PAST,
    FUTURE,
    OPEN;

    private static final Map<String, Set<String>> WORDS = WordLists.read("/language/tense.txt");
    private static final Set<String> AHEAD = words("ahead");
    private static final Set<String> PRESENT = words("present");
    private static final Set<String> BE = words("be");
    private static final Set<String> PAST_FORMS = words("past");
    private static final Set<String> PAST_HELPERS = words("past-helper");
    private static final Set<String> BEFORE_AHEAD = words("before-ahead");
    private static final Set<String> BEFORE_PAST = words("before-past");
    private static final Set<String> LASTING_PAST = words("lasting-past");
    private static final Set<String> NO_VERB = words("no-verb");
    private static final Set<String> BETWEEN = words("between");
    private static final Set<String> DETERMINERS = words("determiner");
    private static final Set<String> NO_BASE = words("no-base");
    private static final Set<String> EVENTS = words("event");
    private static final Set<String> CLOCK = words("clock");

    /** Verbs farther away say nothing of the time. */
    private static final int REACH = 30;

    private static Set<String> words(String name) {
        return Set.copyOf(WORDS.getOrDefault(name, Set.of()));
    }

    /** The side on which the time in tokens {@code [from, to)} lies. */
    static Tense of(TokenRow row, int from, int to) {
        return new Reader(row, from, to).tense();
    }

    /** Reads the words around one time. */
    private record Reader(TokenRow row, int from, int to) {
        Tense tense() {
            Tense cue = cue();
            if (cue != OPEN) {
                return cue;
            }
            Tense subject = row.is(from - 1, ",") ? OPEN : auxiliary(row.is(to, "'s") ? to + 2 : to);
            if (subject != OPEN) {
                return subject;
            } else if (row.is(to, "'s") && !isEvent()) {
                return OPEN;
            }
            Tense before = before(from);
            if (before != OPEN) {
                return before;
            }
            Tense after = after();
            return after == OPEN && isStart() ? FUTURE : after;
        }

        /** "a 25% duty from Monday", "the summit, taking place on Monday" */
        private boolean isStart() {
            return row.is(from - 1, "from", "by") || row.is(from - 2, "taking") || row.is(from - 3, "taking");
        }

        /** What stands right before: "since Monday", "until 9 a.m. Tuesday", "ahead of Thursday's". */
        private Tense cue() {
            if (row.is(from, "earlier")) {
                return PAST;
            }
            int i = from - 1;
            while (i > from - 8 && (CLOCK.contains(row.lower(i)) || Character.isDigit(first(i)))) {
                i--;
            }
            if (BEFORE_PAST.contains(row.lower(i))) {
                return PAST;
            } else if (BEFORE_AHEAD.contains(row.lower(i))) {
                return isUntil(i) && lastsIntoThePast(i) ? PAST : FUTURE;
            }
            return row.is(i, "of") && row.is(i - 1, "ahead") ? FUTURE : OPEN;
        }

        private char first(int i) {
            String form = row.form(i);
            return form.isEmpty() ? ' ' : form.charAt(0);
        }

        private boolean isUntil(int i) {
            return row.is(i, "until", "till") || row.is(i, "through");
        }

        /** "The talks lasted until Sunday", not "the truce was extended until Sunday". */
        private boolean lastsIntoThePast(int until) {
            for (int i = until - 1; i >= 0 && i > until - 8; i--) {
                if (verb(i) != OPEN) {
                    return LASTING_PAST.contains(row.lower(i)) && verb(i) == PAST;
                }
            }
            return until == 0 && after() == PAST;
        }

        /** A helping verb right after the time has it in its subject: "the talks on Friday will". */
        private Tense auxiliary(int i) {
            String word = row.lower(i);
            if (AHEAD.contains(word) || (isBe(i) && isAheadAfterBe(i + 1))) {
                return FUTURE;
            }
            return word.equals("was") || word.equals("were") || word.equals("had") ? PAST : OPEN;
        }

        /** "Thursday's meeting" may be ahead; "Thursday's statement" is not. */
        private boolean isEvent() {
            for (int i = to + 1; i < to + 5; i++) {
                if (EVENTS.contains(row.lower(i))) {
                    return true;
                }
            }
            return false;
        }

        private Tense before(int start) {
            for (int i = start - 1; i >= 0 && i > start - REACH; i--) {
                boolean opens = row.is(i, "that") && i >= start - 3 && start == from;
                if (opens || partsClauses(row.form(i)) || (row.is(i, ",") && joinsClauses(i + 1))) {
                    return OPEN;
                }
                Tense tense = verb(i);
                if (tense != OPEN) {
                    return tense;
                }
            }
            return OPEN;
        }

        private Tense after() {
            for (int i = to; i < row.size() && i < to + REACH; i++) {
                if (row.is(i, ";")) {
                    return OPEN;
                }
                Tense tense = verb(i);
                if (tense != OPEN) {
                    return tense;
                }
            }
            return OPEN;
        }

        private boolean joinsClauses(int i) {
            return row.is(i, "and", "but") || row.is(i, "while", "when");
        }

        private static boolean partsClauses(String form) {
            return form.equals(";") || form.equals("—") || form.equals(":");
        }

        /** What the word here says as a verb; OPEN where it is none. */
        private Tense verb(int i) {
            String word = row.lower(i);
            if (word.isEmpty() || (!Character.isLetter(word.charAt(0)) && word.charAt(0) != '\'')) {
                return OPEN;
            } else if (AHEAD.contains(word)) {
                return word.equals("may") && row.capitalised(i) ? OPEN : FUTURE;
            } else if (word.equals("to") && isBase(i + 1)) {
                return FUTURE;
            } else if (word.equals("set") && isArranged(i)) {
                return FUTURE;
            } else if (PAST_FORMS.contains(word) || isRegularPast(i)) {
                return helped(i, PAST);
            }
            return present(i, word);
        }

        /** "set to meet", "set for Thursday", "is set"; not "the rate set for Hanoi". */
        private boolean isArranged(int i) {
            boolean date = row.is(i + 1, "for") && i < from && i + 3 >= from;
            return date || row.is(i + 1, "to") || isBe(i - 1);
        }

        private Tense present(int i, String word) {
            if (isBe(i)) {
                return (i + 3 >= from && i < from) || isAheadAfterBe(i + 1) ? FUTURE : OPEN;
            }
            boolean verb = PRESENT.contains(word) && !DETERMINERS.contains(row.lower(i - 1)) && !row.capitalised(i);
            return verb ? helped(i, FUTURE) : OPEN;
        }

        private boolean isBe(int i) {
            return BE.contains(row.lower(i));
        }

        private boolean isAheadAfterBe(int i) {
            int at = i;
            while (BETWEEN.contains(row.lower(at))) {
                at++;
            }
            String word = row.lower(at);
            return AHEAD.contains(word) || word.equals("to") || word.equals("set") || word.endsWith("ing");
        }

        private boolean isRegularPast(int i) {
            String word = row.lower(i);
            return word.length() > 3
                    && word.endsWith("ed")
                    && !NO_VERB.contains(word)
                    && !(row.capitalised(i) && i > 0)
                    && !DETERMINERS.contains(row.lower(i - 1));
        }

        /** The verb with its helpers before it: "to be held" lies ahead. */
        private Tense helped(int verb, Tense alone) {
            for (int i = verb - 1; i >= 0 && i > verb - 6; i--) {
                String word = row.lower(i);
                if (i >= from && i < to) {
                    return alone;
                } else if (PAST_HELPERS.contains(word)) {
                    return AHEAD.contains(row.lower(i - 1)) ? FUTURE : PAST;
                } else if (AHEAD.contains(word) || word.equals("to") || word.equals("is") || word.equals("are")) {
                    return FUTURE;
                } else if (!BETWEEN.contains(word)) {
                    return alone;
                }
            }
            return alone;
        }

        /** Whether a word after "to" is a verb and not a place or thing gone to. */
        private boolean isBase(int i) {
            String word = row.lower(i);
            return word.length() > 1
                    && Character.isLowerCase(row.form(i).charAt(0))
                    && !DETERMINERS.contains(word)
                    && !NO_BASE.contains(word)
                    && !word.endsWith("ing")
                    && (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us"));
        }
    }
}
