package org.parley.language;

import java.util.Map;
import java.util.Set;

/** The words around a time that show it as one, or as something else. */
final class TimeContext {
    private static final Map<String, Set<String>> WORDS = WordLists.read("/language/time-context.txt");

    static final Set<String> BEFORE_MONTH = words("before-month");
    static final Set<String> BEFORE_YEAR = words("before-year");
    static final Set<String> NO_YEAR_BEFORE = words("no-year-before");
    static final Set<String> NO_YEAR_AFTER = words("no-year-after");
    static final Set<String> BEFORE_ONE = words("before-one");
    static final Set<String> MOVE = words("move");
    static final Set<String> DAY_NAME_BEFORE = words("day-name-before");
    static final Set<String> DAY_NAME_AFTER = words("day-name-after");

    private TimeContext() {}

    private static Set<String> words(String name) {
        return Set.copyOf(WORDS.getOrDefault(name, Set.of()));
    }
}
