package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.reference.KnownPerson;
import org.parley.reference.Organisation;

/** Finds offices in a sentence: a head word with the portfolio and rank words around it. */
final class Titles {
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "to", "in");
    private final Words words = Words.load("titles.txt");
    private final World world;
    private final Employers employers;

    Titles(World world) {
        this.world = world;
        this.employers = new Employers(world);
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
        return words.has("head", singular(lower)) || words.has("portfolio", lower) || words.has("rank", lower);
    }

    boolean headWord(String lower) {
        return words.has("head", lower) || words.has("honorific", lower);
    }

    boolean honorific(String lower) {
        return words.has("honorific", lower);
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
        boolean last = !nextIsHead(parse, i);
        return last && (words.has("head", word) || words.has("business", word) && !word.equals("trader"));
    }

    /** "Trade Representative Minister"? The last head of a row decides. */
    private boolean nextIsHead(Parse parse, int i) {
        String next = parse.lower(i + 1).equals("-") ? parse.lower(i + 2) : parse.lower(i + 1);
        String word = singular(next);
        return words.has("head", word)
                && !word.equals("general")
                && (words.has("rank", parse.lower(i)) || words.has("portfolio", parse.lower(i)));
    }

    static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private Optional<Title> title(Parse parse, int head, int limit) {
        int from = left(parse, head, limit);
        int last = right(parse, head);
        Optional<String> inside = partyInside(parse, from, head);
        String word = singular(parse.lower(head));
        int to = words.has("posted", word) ? posted(parse, last) : last;
        boolean business = words.has("business", word) || employers.outside(parse, from, head, to);
        boolean modified = head > from || to > head + 1;
        if (word.equals("general") || generic(parse, from, head)) {
            return Optional.empty();
        }
        Before before = before(parse, from);
        if (words.has("weak", word) && !modified && !body(parse, from)) {
            return Optional.empty();
        }
        Optional<String> party = inside.or(() -> before.party()).or(() -> partyAfter(parse, to));
        int end = partyAfter(parse, to).isPresent() && before.party().isEmpty() && inside.isEmpty()
                ? endOfParty(parse, to)
                : to;
        String name = name(parse, from, last);
        return Optional.of(new Title(
                from,
                end,
                name,
                party,
                before.start(),
                former(parse, from, before.start()),
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
                || words.has("public", parse.lower(from - 1))
                        && from > 0
                        && parse.token(from - 1).capitalised();
    }

    private boolean ministry(Parse parse, int start, int to) {
        int end = words.has("employer-of", parse.lower(to)) || parse.lower(to).equals("in") ? to + 5 : to;
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
        boolean plural = word.endsWith("s")
                && !Set.of("presidents", "ministers", "premiers", "secretaries").contains(word);
        return plural || Set.of("top", "senior", "lead", "leading", "principal").contains(parse.lower(from));
    }

    private int left(Parse parse, int head, int limit) {
        int from = head;
        while (from - 1 >= limit) {
            int i = from - 1;
            String word = parse.lower(i);
            boolean open = words.has("portfolio", word)
                    || words.has("rank", word)
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
                && (SMALL.contains(parse.lower(from))
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
    private boolean joins(Parse parse, int i, int limit) {
        String word = parse.lower(i);
        boolean joiner = word.equals("and") || word.equals(",") || word.equals("-") || word.equals("&");
        if (!joiner || i - 1 < limit) {
            return false;
        }
        String before = parse.lower(i - 1);
        boolean portfolio = words.has("portfolio", before)
                || word.equals("-") && (words.has("rank", before) || before.equals("under"));
        boolean sameCase = parse.token(i - 1).capitalised()
                == parse.token(Math.min(i + 1, parse.size() - 1)).capitalised();
        return portfolio && (sameCase || word.equals("-"));
    }

    /** "Deputy U.S. Trade Representative". */
    private boolean partyBetween(Parse parse, int i, int limit) {
        Optional<Mention> name = parse.nameAt(i);
        return name.isPresent()
                && name.get().party().isPresent()
                && name.get().from() - 1 >= limit
                && Set.of("deputy", "assistant", "former", "chief", "acting", "vice")
                        .contains(parse.lower(name.get().from() - 1))
                && name.get().length() == 1;
    }

    private int right(Parse parse, int head) {
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
    private static int posted(Parse parse, int to) {
        if (!parse.lower(to).equals("to") && !parse.lower(to).equals("in")) {
            return to;
        }
        int i = parse.lower(to + 1).equals("the") ? to + 2 : to + 1;
        return parse.nameAt(i)
                .filter(n -> n.party().isPresent() || n.can(Kind.ORGANISATION) || n.can(Kind.CITY))
                .map(Mention::to)
                .orElse(to);
    }

    private int portfolioEnd(Parse parse, int start) {
        int i = start;
        int end = start;
        while (i < parse.size()) {
            String word = parse.lower(i);
            if (words.has("portfolio", word) || words.has("rank", word) && i == start) {
                end = ++i;
            } else if (i > start
                    && (word.equals("and") || word.equals(",") || word.equals("&"))
                    && words.has("portfolio", parse.lower(i + 1))) {
                i++;
            } else if (word.equals("the") && i == start) {
                i++;
            } else {
                break;
            }
        }
        return end == start && i > start ? start : end;
    }

    private Optional<String> partyInside(Parse parse, int from, int to) {
        return parse.names(from, to).stream()
                .map(Mention::party)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Before(int start, Optional<String> party) {}

    /** The party in front: "Chinese", "China's", "the EU's", "European Commission". */
    private Before before(Parse parse, int from) {
        int i = from - 1;
        int start = from;
        while (i >= 0
                && (words.has("former", parse.lower(i))
                        || Set.of("new", "newly", "current", "then", "appointed", "-", "'s", "'", "top", "long", "time")
                                .contains(parse.lower(i)))) {
            start = i;
            i--;
        }
        if (i >= 0) {
            Optional<Mention> name = parse.nameAt(i);
            if (name.isPresent()) {
                Optional<String> party = world.partyOf(name.get()).or(() -> ofPerson(parse, name.get()));
                if (party.isPresent()) {
                    return new Before(article(parse, name.get().from()), party);
                }
            }
        }
        return inChunk(parse, from, start);
    }

    /** "Narendra Modi's national security adviser". */
    private Optional<String> ofPerson(Parse parse, Mention name) {
        return parse.lower(name.to()).equals("'s") || parse.lower(name.to()).equals("'")
                ? name.id(Kind.PERSON)
                        .flatMap(world::person)
                        .map(KnownPerson::party)
                        .filter(p -> !p.isEmpty())
                : Optional.empty();
    }

    /** "Japan's combative minister": the owner stands first in the noun phrase, with adjectives between. */
    private Before inChunk(Parse parse, int from, int start) {
        int chunk = parse.chunkAt(from);
        int begin =
                chunk < 0 ? start : Math.min(start, parse.chunks().get(chunk).from());
        Optional<String> owner = parse.names(begin, from).stream()
                .filter(n -> n.can(Kind.DEMONYM)
                        || parse.lower(n.to()).equals("'s")
                        || parse.lower(n.to()).equals("'"))
                .map(world::partyOf)
                .flatMap(Optional::stream)
                .findFirst();
        return new Before(article(parse, begin), owner);
    }

    private static int article(Parse parse, int from) {
        return from > 0
                        && Set.of("the", "a", "an", "his", "her", "their", "its", "our")
                                .contains(parse.lower(from - 1))
                ? from - 1
                : from;
    }

    private boolean former(Parse parse, int from, int start) {
        for (int i = Math.max(0, start - 1); i < from; i++) {
            if (words.has("former", parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "prime minister of Japan", "Foreign Minister of the Republic of Korea". */
    Optional<String> partyAfter(Parse parse, int to) {
        return mentionAfter(parse, to).flatMap(world::partyOf);
    }

    private Optional<Mention> mentionAfter(Parse parse, int to) {
        String word = parse.lower(to);
        boolean of = word.equals("of") || word.equals("for");
        int i = parse.lower(to + 1).equals("the") ? to + 2 : to + 1;
        if (!of && !word.equals("at") && !word.equals("in") && !word.equals("with") || i >= parse.size()) {
            return Optional.empty();
        }
        return parse.nameAt(i)
                .filter(m -> m.can(Kind.ORGANISATION)
                        || m.party().isPresent()
                                && (of
                                        ? !attributive(parse, m.to())
                                        : parse.lower(m.to()).equals("'s")));
    }

    /** "for China operations": the party only tells what kind of operations. */
    private static boolean attributive(Parse parse, int i) {
        return i < parse.size()
                && parse.tags().get(i) == Tag.NOUN
                && !parse.token(i).capitalised();
    }

    private int endOfParty(Parse parse, int to) {
        return mentionAfter(parse, to).map(Mention::to).orElse(to);
    }

    private String name(Parse parse, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            Optional<Mention> party = parse.nameAt(i).filter(m -> m.party().isPresent());
            String word = parse.lower(i);
            if (party.isPresent() || word.equals("-") || word.equals("the") || word.equals("'s")) {
                continue;
            }
            boolean tight = word.equals(",");
            name.append(name.length() == 0 || tight ? "" : " ")
                    .append(SMALL.contains(word) || tight ? word : capital(i == to - 1 ? lastWord(word) : word));
        }
        return name.toString();
    }

    private String lastWord(String word) {
        return words.has("head", singular(word)) ? singular(word) : word;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The party whose body an organisation is. */
    static Optional<String> ofOrganisation(Organisation organisation) {
        return organisation.party();
    }
}
