package org.parley.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;

/** Reads what has become of an export control from the verb it depends on. */
final class ControlStatuses {
    private static final Map<String, Set<String>> VERBS = verbs();
    private static final Map<String, String> NOUNS =
            Map.of("suspension", "suspended", "easing", "reduced", "lifting", "removed", "removal", "removed");

    private static final Set<String> LOOSENING = Set.of("reduced", "suspended", "removed");

    private ControlStatuses() {}

    private static Map<String, Set<String>> verbs() {
        Map<String, Set<String>> verbs = new LinkedHashMap<>();
        for (String status : List.of(
                "announced", "imposed", "threatened", "proposed", "reduced", "suspended", "removed", "in-force")) {
            verbs.put(status, Words.TARIFF.list("control-status-" + status));
        }
        return verbs;
    }

    /** "announced the suspension of export controls", "lifted its ban on exports", "will tighten controls". */
    static Optional<String> of(Parse parse, int token) {
        int c = Clauses.around(parse, token);
        if (c < 0) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(c);
        for (int i = clause.verb().to(); i < token; i++) {
            Optional<String> noun = Optional.ofNullable(NOUNS.get(parse.lower(i)));
            if (noun.isPresent()) {
                return noun;
            }
        }
        return VERBS.entrySet().stream()
                .filter(e -> e.getValue().contains(clause.verb().lemma()))
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(status -> said(status, Modality.of(parse, clause)));
    }

    private static Optional<String> said(String status, Modality modality) {
        boolean loosened = LOOSENING.contains(status);
        return switch (modality) {
            case FACT -> Optional.of(status);
            case PLANNED, AGREED -> Optional.of(loosened || status.equals("in-force") ? status : "announced");
            case POSSIBLE -> loosened ? Optional.empty() : Optional.of("proposed");
            case THREATENED -> loosened ? Optional.empty() : Optional.of("threatened");
            case DENIED -> Optional.empty();
        };
    }

    /** Whether a verb takes a control away: who denies that says that it stands. */
    static boolean loosens(String lemma) {
        return LOOSENING.stream()
                .anyMatch(status -> VERBS.getOrDefault(status, Set.of()).contains(lemma));
    }
}
