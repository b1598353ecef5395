package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Where a phrase on an export control begins and ends: "controls on rare-earth exports to Japan". */
final class ControlPhrases {
    private static final Set<String> CONTROL_CHAIN = Words.TARIFF.list("control-chain");
    private static final Set<String> CONTROL_PARTICIPLES = Words.TARIFF.list("control-participles");
    private static final Set<String> EXPORT = Words.TARIFF.list("exports");
    private static final Set<String> NOUNS = Words.TARIFF.list("control-nouns");
    private static final Set<String> WIDE_LIMITS = Words.TARIFF.list("wide-limits");

    private ControlPhrases() {}

    /** "curbs", "controls"; of wider words only "licensing requirements", "export rules". */
    static boolean limits(Parse parse, Chunk chunk, int head) {
        if (NOUNS.contains(parse.lower(head))) {
            return true;
        }
        boolean wide = WIDE_LIMITS.contains(parse.lower(head));
        for (int i = chunk.from(); wide && i < head; i++) {
            if (parse.lower(i).startsWith("licen") || EXPORT.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean licence(Parse parse, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (parse.lower(i).startsWith("licen")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another word for a limit stands between two tokens. */
    static boolean limitSaid(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (NOUNS.contains(parse.lower(i)) && EXPORT.contains(parse.lower(i - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean exportSaid(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (EXPORT.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** End of "controls on rare-earth exports to Japan": prepositions with what follows. */
    static int chainEnd(Parse parse, int c) {
        int i = c + 1;
        int end = parse.chunks().get(c).to();
        boolean open = false;
        while (i < parse.chunks().size()) {
            Chunk chunk = parse.chunks().get(i);
            boolean on = chunk.is(Chunk.Kind.PREPOSITION) && CONTROL_CHAIN.contains(parse.lower(chunk.head()));
            boolean verb = chunk.is(Chunk.Kind.VERB) && CONTROL_PARTICIPLES.contains(parse.lower(chunk.head()));
            if (on || verb) {
                open = true;
            } else if (!open && contact(parse, i)) {
                i += 2;
                continue;
            } else if (!open && chunk.is(Chunk.Kind.TIME)) {
                i++;
                continue;
            } else if (!(open
                            && (chunk.nominal()
                                    || chunk.is(Chunk.Kind.AND) && nounNext(parse, i)
                                    || chunk.is(Chunk.Kind.COMMA) && nounNext(parse, i) && listGoesOn(parse, i))
                    || chunk.is(Chunk.Kind.OTHER))) {
                break;
            }
            end = chunk.to();
            i++;
        }
        return end;
    }

    /** "rules it announced on April 4 for rare earths": the clause between says nothing of the goods. */
    private static boolean contact(Parse parse, int i) {
        return i + 1 < parse.chunks().size()
                && parse.chunks().get(i).nominal()
                && parse.tags().get(parse.chunks().get(i).from()) == Tag.PRONOUN
                && parse.chunks().get(i + 1).is(Chunk.Kind.VERB);
    }

    private static boolean nounNext(Parse parse, int i) {
        return i + 1 < parse.chunks().size()
                && (parse.chunks().get(i + 1).nominal()
                        || parse.chunks().get(i + 1).is(Chunk.Kind.AND))
                && !(i + 2 < parse.chunks().size()
                        && parse.chunks().get(i + 2).is(Chunk.Kind.VERB)
                        && finite(parse, i + 2));
    }

    private static boolean finite(Parse parse, int chunk) {
        return parse.clauses().stream()
                .anyMatch(c -> c.chunk() == chunk && c.verb().finite());
    }

    /** "controls on tungsten, indium and bismuth": goods that no list names, right behind "on" or in a list of at least two. */
    static Set<String> plainGoods(Parse parse, int from, int to) {
        Set<String> goods = new TreeSet<>();
        boolean open = false;
        for (Chunk chunk : parse.chunks()) {
            if (chunk.from() < from || chunk.to() > to) {
                continue;
            }
            if (chunk.is(Chunk.Kind.PREPOSITION)) {
                open = CONTROL_CHAIN.contains(parse.lower(chunk.head()));
            } else if (open && chunk.nominal() && bare(parse, chunk)) {
                goods.add("~" + String.join(" ", words(parse, chunk)));
            }
        }
        return goods.size() > 1 ? goods : Set.of();
    }

    private static boolean bare(Parse parse, Chunk chunk) {
        boolean nouns = parse.names(chunk.from(), chunk.to()).isEmpty() && chunk.to() - chunk.from() <= 2;
        for (int i = chunk.from(); i < chunk.to(); i++) {
            nouns &= parse.tags().get(i) == Tag.NOUN;
        }
        return nouns && !EXPORT.contains(parse.lower(chunk.to() - 1));
    }

    private static List<String> words(Parse parse, Chunk chunk) {
        List<String> words = new ArrayList<>();
        for (int i = chunk.from(); i < chunk.to(); i++) {
            words.add(parse.lower(i));
        }
        return words;
    }

    private static boolean listGoesOn(Parse parse, int i) {
        Chunk next = parse.chunks().get(i + 1);
        return next.is(Chunk.Kind.AND)
                || bare(parse, next)
                        && !(i + 2 < parse.chunks().size()
                                && parse.chunks().get(i + 2).is(Chunk.Kind.VERB))
                || parse.names(next.from(), next.to()).stream().anyMatch(n -> n.can(Kind.GOODS));
    }
}
