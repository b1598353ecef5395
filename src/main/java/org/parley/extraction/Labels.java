package org.parley.extraction;

import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Chunk;
import org.parley.language.Parse;

/** The words with which a paragraph of a list or a live blog begins to tell whom it is about: "Canada and Mexico: ...". */
final class Labels {
    /** A label has at most so many chunks. */
    private static final int LONGEST = 6;

    /** Nor does it reach further than so many sentences. */
    private static final int FAR = 5;

    private final Story story;

    Labels(Story story) {
        this.story = story;
    }

    /** The parties of the label over a sentence; none where there is no label. */
    Set<String> parties(int sentence) {
        int first = first(sentence);
        Parse parse = story.parse(first);
        Set<String> parties = new TreeSet<>();
        for (Chunk chunk :
                parse.chunks().subList(0, Math.min(LONGEST, parse.chunks().size()))) {
            boolean colon = parse.lower(chunk.head()).equals(":");
            if (colon) {
                return parties;
            }
            parties.addAll(chunk.nominal() ? bare(parse, chunk) : Set.of());
            if (!chunk.is(Chunk.Kind.COMMA)
                    && !chunk.is(Chunk.Kind.AND)
                    && bare(parse, chunk).isEmpty()) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private static Set<String> bare(Parse parse, Chunk chunk) {
        Set<String> parties = new TreeSet<>();
        parse.names(chunk.from(), chunk.to()).stream()
                .filter(n -> n.to() == chunk.to())
                .forEach(n -> n.party().ifPresent(parties::add));
        return parties;
    }

    /** The first sentence of the paragraph of another. */
    private int first(int sentence) {
        int s = sentence;
        while (s > Math.max(0, sentence - FAR) && !newParagraph(s)) {
            s--;
        }
        return s;
    }

    private boolean newParagraph(int s) {
        int from = story.parse(s - 1).sentence().span().end();
        int to = story.parse(s).sentence().span().start();
        return from > to || story.text().substring(from, to).contains("\n");
    }
}
