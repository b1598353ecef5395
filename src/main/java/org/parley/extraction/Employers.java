package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Whether a post that exists in government and outside of it ("president", "director") is one outside. */
final class Employers {
    private static final int LONGEST = 10;

    private final World world;

    Employers(World world) {
        this.world = world;
    }

    /** "president of the Farm Bureau", "Farm Bureau president", "director at Harbour Capital". */
    boolean outside(Parse parse, int from, int head, int to) {
        return Words.TITLE.has("anywhere", Titles.singular(parse.lower(head)))
                && (outsideBehind(parse, to) || outsideBefore(parse, from, head));
    }

    private boolean outsideBehind(Parse parse, int to) {
        for (int i = to;
                i < Math.min(parse.size(), to + LONGEST) && !stops(parse, i) && !nextPerson(parse, to, i);
                i++) {
            if (Words.TITLE.has("employer-of", parse.lower(i))) {
                int from = parse.lower(i + 1).equals("the") ? i + 2 : i + 1;
                int end = nameEnd(parse, from);
                if (end > from) {
                    return !isPublic(parse, from, end) && !ministry(parse, end);
                }
            }
        }
        return false;
    }

    /** "China's Ministry of Commerce". */
    private static boolean ministry(Parse parse, int end) {
        return parse.lower(end).equals("'s") && Words.TITLE.has("public", parse.lower(end + 1));
    }

    /** "Director-General Ana Duval and": what follows is said of somebody else. */
    private static boolean nextPerson(Parse parse, int to, int i) {
        return i > to && parse.tags().get(i) == Tag.AND && parse.tags().get(i - 1) == Tag.NAME;
    }

    private static boolean stops(Parse parse, int i) {
        Tag tag = parse.tags().get(i);
        return tag == Tag.COMMA
                || tag == Tag.STOP
                || tag == Tag.BREAK
                || tag == Tag.QUOTE
                || tag == Tag.BE
                || tag == Tag.HAVE
                || tag == Tag.MODAL
                || tag.verb() && !parse.token(i).capitalised();
    }

    private static int nameEnd(Parse parse, int from) {
        int end = from;
        while (end < parse.size() && end < from + LONGEST && (parse.token(end).capitalised() || joins(parse, end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(Parse parse, int i) {
        return Words.TITLE.has("employer-inside", parse.lower(i))
                && i + 1 < parse.size()
                && parse.token(i + 1).capitalised();
    }

    /** A proper name that is no party's stands right before the words of the post. */
    private boolean outsideBefore(Parse parse, int from, int head) {
        int begin = from;
        while (begin > 1
                && (proper(parse, begin - 1) || parse.lower(begin - 1).equals("of") && proper(parse, begin - 2))) {
            begin--;
        }
        int end = from;
        while (end < head && parse.token(end).capitalised()) {
            end++;
        }
        boolean named = begin < from
                        && (from == head || end > from || !parse.token(head).capitalised())
                || end > from && (!parse.token(head).capitalised() || institution(parse, from, end));
        return named && !isPublic(parse, begin, Math.max(end, from));
    }

    private static boolean institution(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Words.TITLE.has("institution", parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean proper(Parse parse, int i) {
        return parse.token(i).capitalised()
                && (parse.tags().get(i) == Tag.NAME || parse.tags().get(i) == Tag.NOUN)
                && !parse.lower(i).endsWith(".")
                && !Words.TITLE.has("honorific", parse.lower(i))
                && !Words.TITLE.has("former", parse.lower(i))
                && parse.nameAt(i)
                        .filter(n -> n.can(Kind.PERSON) || n.party().isPresent() || n.can(Kind.TITLE))
                        .isEmpty();
    }

    private boolean isPublic(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Words.TITLE.has("public", parse.lower(i))
                    || Words.TITLE.has("public-council", parse.lower(i))
                            && parse.lower(i + 1).equals("council")) {
                return true;
            }
        }
        Optional<Mention> first = parse.nameAt(from);
        return first.isPresent()
                        && first.get().to() >= to
                        && world.partyOf(first.get()).isPresent()
                || first.flatMap(n -> n.id(Kind.ORGANISATION))
                        .flatMap(world::organisation)
                        .filter(o -> !o.kind().equals("company"))
                        .isPresent();
    }
}
