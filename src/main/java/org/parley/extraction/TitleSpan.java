package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** How far the words of an office reach to both sides of its head. */
final class TitleSpan {
    private TitleSpan() {}

    /** First token of the title whose head stands at a token, not left of a limit. */
    static int left(Parse parse, int head, int limit) {
        int from = head;
        while (from - 1 >= limit) {
            int i = from - 1;
            String word = parse.lower(i);
            boolean open = Words.TITLE.has("portfolio", word)
                    || Words.TITLE.has("rank", word)
                            && (!word.equals("under") || parse.token(i).capitalised() || behindArticle(parse, i));
            if (open && !verbal(parse, i)) {
                from = i;
            } else if (joins(parse, i, limit) || partyBetween(parse, i, limit)) {
                from = i;
            } else {
                break;
            }
        }
        while (from < head
                && (Words.TITLE.has("small", parse.lower(from))
                        || parse.lower(from).equals(",")
                        || parse.lower(from).equals("-")
                        || parse.lower(from).equals("&"))) {
            from++;
        }
        return from;
    }

    private static boolean behindArticle(Parse parse, int i) {
        return i > 0 && parse.tags().get(i - 1) == Tag.DETERMINER;
    }

    private static boolean verbal(Parse parse, int i) {
        return parse.tags().get(i).verb() && !parse.token(i).capitalised();
    }

    /** "Trade, Industry and Energy Minister", "vice-premier". */
    private static boolean joins(Parse parse, int i, int limit) {
        String word = parse.lower(i);
        boolean joiner = word.equals("and") || word.equals(",") || word.equals("-") || word.equals("&");
        if (!joiner || i - 1 < limit) {
            return false;
        }
        String before = parse.lower(i - 1);
        boolean portfolio = Words.TITLE.has("portfolio", before)
                || word.equals("-") && (Words.TITLE.has("rank", before) || before.equals("under"));
        boolean sameCase = parse.token(i - 1).capitalised()
                == parse.token(Math.min(i + 1, parse.size() - 1)).capitalised();
        return portfolio && (sameCase || word.equals("-"));
    }

    /** "Deputy U.S. Trade Representative". */
    private static boolean partyBetween(Parse parse, int i, int limit) {
        Optional<Mention> name = parse.nameAt(i);
        return name.isPresent()
                && name.get().party().isPresent()
                && name.get().from() - 1 >= limit
                && Words.TITLE.has("before-party", parse.lower(name.get().from() - 1))
                && name.get().length() == 1;
    }

    /** Token behind the portfolio that follows a head: "Minister of Economy and Trade". */
    static int right(Parse parse, int head) {
        int to = head + 1;
        if (parse.lower(to).equals("-") && parse.lower(to + 1).equals("general")
                || parse.lower(to).equals("general")) {
            to += parse.lower(to).equals("-") ? 2 : 1;
        }
        while (to + 1 < parse.size()
                && (parse.lower(to).equals("of") || parse.lower(to).equals("for"))) {
            int end = portfolioEnd(parse, to + 1);
            if (end == to + 1) {
                break;
            }
            to = end;
        }
        return to;
    }

    /** "ambassador to the United States": where somebody is posted is no part of the office and not whose it is. */
    static int posted(Parse parse, int to) {
        if (!parse.lower(to).equals("to") && !parse.lower(to).equals("in")) {
            return to;
        }
        int i = parse.lower(to + 1).equals("the") ? to + 2 : to + 1;
        return parse.nameAt(i)
                .filter(n -> n.party().isPresent() || n.can(Kind.ORGANISATION) || n.can(Kind.CITY))
                .map(Mention::to)
                .orElse(to);
    }

    private static int portfolioEnd(Parse parse, int start) {
        int i = start;
        int end = start;
        while (i < parse.size()) {
            String word = parse.lower(i);
            if (Words.TITLE.has("portfolio", word)
                    || Words.TITLE.has("rank", word) && i == start
                    || Words.TITLE.has("of-department", word) && parse.token(i).capitalised()) {
                end = ++i;
            } else if (i > start
                    && (word.equals("and") || word.equals(",") || word.equals("&"))
                    && Words.TITLE.has("portfolio", parse.lower(i + 1))) {
                i++;
            } else if (word.equals("the") && i == start) {
                i++;
            } else {
                break;
            }
        }
        return end == start && i > start ? start : end;
    }
}
