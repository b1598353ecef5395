package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Goods and parties joined by commas and "and". */
final class Coordinations {
    private Coordinations() {}

    /** The phrase that starts with a chunk, up to a token. */
    static Phrase coordinated(Parse parse, int c, int stop) {
        List<Chunk> parts = new ArrayList<>(List.of(parse.chunks().get(c)));
        int lastPart = c;
        int i = c + 1;
        while (i < parse.chunks().size() && parse.chunks().get(i).from() < stop) {
            Chunk chunk = parse.chunks().get(i);
            if (chunk.is(Chunk.Kind.COMMA) || chunk.is(Chunk.Kind.AND)) {
                i++;
            } else if (chunk.nominal()
                    && (parse.chunks().get(i - 1).is(Chunk.Kind.COMMA)
                            || parse.chunks().get(i - 1).is(Chunk.Kind.AND))
                    && (goods(parse, chunk) || !verbNext(parse, i))
                    && parse.rates(chunk.from(), chunk.to()).isEmpty()
                    && (thing(parse, chunk) || listed(parse, c, i))) {
                parts.add(chunk);
                lastPart = i++;
            } else {
                break;
            }
        }
        return new Phrase(c, lastPart, parts);
    }

    /** Whether a chunk names goods or a party. */
    static boolean thing(Parse parse, Chunk chunk) {
        return parse.names(chunk.from(), chunk.to()).stream()
                        .anyMatch(n -> n.can(Kind.GOODS) || n.party().isPresent())
                || parse.lower(chunk.to() - 1).equals("goods");
    }

    /** "soybeans, cashews and sausages": goods that no list names, in a list with goods that one does. */
    private static boolean listed(Parse parse, int first, int i) {
        Chunk chunk = parse.chunks().get(i);
        boolean plain = chunk.to() - chunk.from() <= 2
                && parse.tags().get(chunk.to() - 1) == Tag.NOUN
                && parse.lower(chunk.to() - 1).endsWith("s");
        return plain
                && goods(parse, parse.chunks().get(first))
                && i + 1 < parse.chunks().size()
                && !verbNext(parse, i);
    }

    static boolean goods(Parse parse, Chunk chunk) {
        return parse.names(chunk.from(), chunk.to()).stream().anyMatch(n -> n.can(Kind.GOODS));
    }

    private static boolean verbNext(Parse parse, int c) {
        return c + 1 < parse.chunks().size()
                && parse.chunks().get(c + 1).is(Chunk.Kind.VERB)
                && parse.tags().get(parse.chunks().get(c + 1).head()) != Tag.GERUND
                && parse.tags().get(parse.chunks().get(c + 1).head()) != Tag.PAST
                && parse.clauses().stream().noneMatch(v -> v.chunk() == c + 1 && subjectBefore(parse, v, c));
    }

    /** "Tariffs on Canada and Mexico will start": the verb's subject stands before, with no verb between. */
    private static boolean subjectBefore(Parse parse, Clause clause, int c) {
        return clause.subject()
                .filter(p -> p.last() < c)
                .filter(p -> parse.chunks().subList(p.last(), c).stream().noneMatch(k -> k.is(Chunk.Kind.VERB)))
                .isPresent();
    }
}
