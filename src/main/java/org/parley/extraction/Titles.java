package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/** Finds offices in a sentence: a head word with the portfolio and rank words around it. */
final class Titles {
    private final World world;
    private final Employers employers;
    private final TitleParties parties;

    Titles(World world) {
        this.world = world;
        this.employers = new Employers(world);
        this.parties = new TitleParties(world);
    }

    /** The party named behind a title: "prime minister of Japan". */
    Optional<String> partyAfter(Parse parse, int to) {
        return parties.after(parse, to);
    }

    /** The titles of a sentence from left to right; none overlaps another. */
    List<Title> find(Parse parse) {
        List<Title> titles = new ArrayList<>();
        int after = 0;
        for (int i = 0; i < parse.size(); i++) {
            if (head(parse, i) && i >= after) {
                Optional<Title> title = title(parse, i, after);
                if (title.isPresent()) {
                    titles.add(title.get());
                    after = title.get().to();
                }
            }
        }
        return titles;
    }

    boolean titleWord(String lower) {
        return Words.TITLE.has("head", singular(lower))
                || Words.TITLE.has("portfolio", lower)
                || Words.TITLE.has("rank", lower);
    }

    boolean headWord(String lower) {
        return Words.TITLE.has("head", lower) || Words.TITLE.has("honorific", lower);
    }

    boolean honorific(String lower) {
        return Words.TITLE.has("honorific", lower);
    }

    /** Index of the first word behind the honorifics that begin at a token. */
    int afterHonorifics(Parse parse, int at) {
        int i = at;
        while (i < parse.size()
                && honorific(parse.lower(i))
                && i + 1 < parse.size()
                && parse.token(i + 1).capitalised()) {
            i++;
        }
        return i;
    }

    /** Whether a title stands right before a name. */
    boolean nameFollows(Parse parse, Title title) {
        int at = afterHonorifics(parse, title.to());
        return at < parse.size()
                && NameRuns.word(parse, at, true)
                && parse.token(at).capitalised();
    }

    private boolean head(Parse parse, int i) {
        String word = singular(parse.lower(i));
        boolean head = Words.TITLE.has("head", word) || Words.TITLE.has("business", word) && !word.equals("trader");
        return head && !nextIsHead(parse, i);
    }

    /** "Trade Representative Minister"? The last head of a row decides. */
    private boolean nextIsHead(Parse parse, int i) {
        String next = parse.lower(i + 1).equals("-") ? parse.lower(i + 2) : parse.lower(i + 1);
        String word = singular(next);
        return Words.TITLE.has("head", word)
                && !word.equals("general")
                && (Words.TITLE.has("rank", parse.lower(i)) || Words.TITLE.has("portfolio", parse.lower(i)));
    }

    static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private Optional<Title> title(Parse parse, int head, int limit) {
        int from = TitleSpan.left(parse, head, limit);
        int last = TitleSpan.right(parse, head);
        Optional<String> inside = TitleParties.inside(parse, from, head);
        String word = singular(parse.lower(head));
        int to = Words.TITLE.has("posted", word) ? TitleSpan.posted(parse, last) : last;
        boolean business = Words.TITLE.has("business", word) || employers.outside(parse, from, head, to);
        boolean modified = head > from || to > head + 1;
        if (word.equals("general") || generic(parse, from, head)) {
            return Optional.empty();
        }
        TitleParties.Before before = parties.before(parse, from);
        if (Words.TITLE.has("weak", word) && !modified && !body(parse, from) && !ofBody(parse, to)) {
            return Optional.empty();
        }
        Optional<String> party = inside.or(() -> before.party()).or(() -> parties.after(parse, to));
        int end = parties.after(parse, to).isPresent() && before.party().isEmpty() && inside.isEmpty()
                ? parties.end(parse, to)
                : to;
        String name = TitleNames.of(parse, from, last);
        return Optional.of(new Title(
                from,
                end,
                name,
                party,
                before.start(),
                TitleParties.former(parse, from, before.start()),
                business,
                !word.equals(parse.lower(head)),
                ministry(parse, before.start(), to)));
    }

    /** "Bank of Canada Governor", "House Speaker": a body of a party stands right before. */
    private boolean body(Parse parse, int from) {
        return parse.nameAt(from - 1)
                        .filter(n -> n.can(Kind.ORGANISATION))
                        .flatMap(world::partyOf)
                        .isPresent()
                || parse.lower(from - 3).equals("bank") && parse.lower(from - 2).equals("of")
                || Words.TITLE.has("public", parse.lower(from - 1))
                        && from > 0
                        && parse.token(from - 1).capitalised();
    }

    /** "Head of the Delegation of the European Union". */
    private boolean ofBody(Parse parse, int to) {
        int at = parse.lower(to + 1).equals("the") ? to + 2 : to + 1;
        return parse.lower(to).equals("of")
                && parse.nameAt(at)
                        .filter(n -> n.can(Kind.ORGANISATION))
                        .flatMap(world::partyOf)
                        .isPresent();
    }

    private boolean ministry(Parse parse, int start, int to) {
        int end = Words.TITLE.has("employer-of", parse.lower(to))
                        || parse.lower(to).equals("in")
                ? to + 5
                : to;
        for (int i = Math.max(0, start - 2); i < Math.min(end, parse.size()); i++) {
            if (parse.lower(i).equals("ministry")) {
                return true;
            }
        }
        return false;
    }

    /** "top negotiators", "senior officials": a rank without an office. */
    private static boolean generic(Parse parse, int from, int head) {
        String word = parse.lower(head);
        boolean plural = word.endsWith("s") && !Words.TITLE.has("joint", word);
        return plural || Words.TITLE.has("generic", parse.lower(from));
    }
}
