package org.parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.RateMention.Bound;

/** How exactly a rate is meant, by the words before and after it. */
final class RateBounds {
    private static final Map<String, Set<String>> WORDS = WordLists.read("/language/rates.txt");
    private static final Map<Bound, List<List<String>>> BEFORE = Map.of(
            Bound.UP_TO, phrases("up-to"),
            Bound.AT_LEAST, phrases("at-least"),
            Bound.ADDITIONAL, phrases("additional"));
    private static final Map<Bound, List<List<String>>> AFTER = Map.of(
            Bound.UP_TO, phrases("up-to-after"),
            Bound.AT_LEAST, phrases("at-least-after"),
            Bound.ADDITIONAL, phrases("additional-after"));
    private static final Map<String, List<Cue>> ENDING = byWord(BEFORE, true);
    private static final Map<String, List<Cue>> STARTING = byWord(AFTER, false);
    private static final Set<String> FILLER = words("filler");
    private static final Set<String> ADDITIONAL = words("additional");
    private static final Set<String> MOTION = words("motion");
    private static final Set<String> MEASURE = words("measure");

    private final TokenRow row;

    RateBounds(TokenRow row) {
        this.row = row;
    }

    private record Cue(Bound bound, List<String> words) {}

    static Set<String> words(String name) {
        return Set.copyOf(WORDS.getOrDefault(name, Set.of()));
    }

    private static List<List<String>> phrases(String name) {
        return words(name).stream().map(phrase -> List.of(phrase.split("_"))).toList();
    }

    private static Map<String, List<Cue>> byWord(Map<Bound, List<List<String>>> phrases, boolean last) {
        Map<String, List<Cue>> cues = new HashMap<>();
        phrases.forEach((bound, all) -> all.forEach(
                words -> cues.computeIfAbsent(words.get(last ? words.size() - 1 : 0), any -> new ArrayList<>())
                        .add(new Cue(bound, words))));
        cues.values().forEach(list -> list.sort((a, b) -> b.words.size() - a.words.size()));
        return cues;
    }

    /** The bound of the rate whose number starts at {@code from} and whose sign ends before {@code to}. */
    Bound of(int from, int to) {
        return before(from).or(() -> after(to)).orElse(Bound.EXACTLY);
    }

    private Optional<Bound> before(int from) {
        for (int i = from - 1; i >= 0 && i >= from - 4; i--) {
            Optional<Bound> bound = endingAt(i);
            if (bound.isPresent()) {
                return bound;
            } else if (row.is(i, "of", "at") && isAdditionalMeasure(i - 1)) {
                return Optional.of(Bound.ADDITIONAL);
            } else if (!FILLER.contains(row.lower(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Bound> endingAt(int i) {
        for (Cue cue : ENDING.getOrDefault(row.lower(i), List.of())) {
            int start = i - cue.words.size() + 1;
            if (stands(cue.words, start) && !(row.is(start, "up") && MOTION.contains(row.lower(start - 1)))) {
                return Optional.of(cue.bound);
            }
        }
        return Optional.empty();
    }

    /** "additional ad valorem duty" */
    private boolean isAdditionalMeasure(int last) {
        int i = last;
        while (i > last - 5 && MEASURE.contains(row.lower(i))) {
            i--;
        }
        return i < last && ADDITIONAL.contains(row.lower(i));
    }

    private Optional<Bound> after(int to) {
        int at = row.is(to, "ad") && row.is(to + 1, "valorem") ? to + 2 : to;
        for (Cue cue : STARTING.getOrDefault(row.lower(at), List.of())) {
            if (stands(cue.words, at)) {
                return Optional.of(cue.bound);
            }
        }
        return Optional.empty();
    }

    private boolean stands(List<String> words, int from) {
        for (int i = 0; i < words.size(); i++) {
            if (!row.is(from + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
