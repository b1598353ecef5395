package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Whose a ministry is that is named without its country: "the commerce ministry" after talk of China. */
final class Ministries {
    private static final Set<String> MINISTRIES = Words.TARIFF.list("ministries");
    private static final Set<String> PORTFOLIOS = Words.TARIFF.list("ministry-portfolios");

    private static final int BACK = 2;

    private final Story story;

    Ministries(Story story) {
        this.story = story;
    }

    /** The party of a phrase like "the commerce ministry"; departments are American, ministries are not. */
    Optional<String> party(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        int head = phrase.to() - 1;
        if (!MINISTRIES.contains(parse.lower(head)) || !PORTFOLIOS.contains(parse.lower(head - 1))) {
            return Optional.empty();
        }
        boolean department = parse.lower(head).equals("department");
        return department
                ? Optional.of("united-states")
                : before(s, phrase.from()).or(this::principal);
    }

    private Optional<String> before(int sentence, int token) {
        for (int s = sentence; s >= Math.max(0, sentence - BACK); s--) {
            Parse parse = story.parse(s);
            int limit = s == sentence ? token : parse.size();
            Optional<String> last = parse.names().stream()
                    .filter(n -> n.to() <= limit)
                    .flatMap(n -> story.world().partyOf(n).stream())
                    .filter(Ministries::governedByMinistries)
                    .reduce((first, second) -> second);
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    private Optional<String> principal() {
        return story.principals().stream()
                .limit(2)
                .filter(Ministries::governedByMinistries)
                .findFirst();
    }

    private static boolean governedByMinistries(String party) {
        return !party.equals("united-states")
                && !party.equals("european-union")
                && Imposers.customs(Set.of(party)).size() == 1;
    }
}
