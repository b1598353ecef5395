package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Chunk.Kind;

/** Cuts a tagged sentence into chunks, from left to right. */
final class Chunker {
    /** The most words in quotation marks that are taken for a description. */
    private static final int MOST_QUOTED = 4;

    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] timeEnd;
    private final int[] nameEnd;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<VerbGroup> verbs = new ArrayList<>();

    Chunker(List<Token> tokens, Tag[] tags, List<Mention> names, List<TimeMention> times) {
        this.tokens = tokens;
        this.tags = tags;
        this.timeEnd = new int[tokens.size()];
        this.nameEnd = new int[tokens.size()];
        times.stream().filter(t -> t.kind() != TimeMention.Kind.DURATION).forEach(t -> timeEnd[t.from()] = t.to());
        names.forEach(n -> nameEnd[n.from()] = n.to());
    }

    List<Chunk> chunks() {
        int at = 0;
        while (at < tags.length) {
            at = next(at);
        }
        return List.copyOf(chunks);
    }

    /** The verb groups found, in the order of their chunks. */
    List<VerbGroup> verbs() {
        return List.copyOf(verbs);
    }

    private int next(int at) {
        if (timeEnd[at] > at && !premodifies(at)) {
            return add(Kind.TIME, at, timeEnd[at], timeEnd[at] - 1);
        }
        int verbEnd = timeEnd[at] > at ? at : verbGroup(at);
        if (verbEnd > at) {
            return verbEnd;
        }
        int nounEnd = nounGroup(at);
        if (nounEnd > at) {
            return add(Kind.NOUN, at, nounEnd, head(nounEnd));
        }
        return add(single(tags[at]), at, at + 1, at);
    }

    private int add(Kind kind, int from, int to, int head) {
        chunks.add(new Chunk(kind, from, to, head));
        return to;
    }

    private static Kind single(Tag tag) {
        return switch (tag) {
            case PREPOSITION, TO -> Kind.PREPOSITION;
            case AND -> Kind.AND;
            case COMMA -> Kind.COMMA;
            case SUBORDINATOR -> Kind.SUBORDINATOR;
            case RELATIVE -> Kind.RELATIVE;
            case QUOTE -> Kind.QUOTE;
            case BREAK, STOP -> Kind.BREAK;
            default -> Kind.OTHER;
        };
    }

    /** "the August truce", "Wednesday's talks": a time that only describes what follows. */
    private boolean premodifies(int at) {
        int end = timeEnd[at];
        if (end >= tags.length) {
            return false;
        }
        boolean possessive = tags[end] == Tag.POSSESSIVE;
        boolean inside = at > 0
                && (tags[at - 1] == Tag.DETERMINER || tags[at - 1] == Tag.ADJECTIVE || tags[at - 1] == Tag.POSSESSIVE);
        return possessive || inside && (tags[end] == Tag.NOUN || tags[end] == Tag.ADJECTIVE);
    }

    // ---- nouns

    private int nounGroup(int at) {
        int i = at;
        boolean noun = false;
        while (i < tags.length) {
            Tag tag = tags[i];
            if (timeEnd[i] > i) {
                if (noun && tags[i - 1] != Tag.POSSESSIVE || !premodifies(i)) {
                    break;
                }
                i = timeEnd[i];
                noun = true;
                continue;
            }
            if (i > at && newName(i)) {
                break;
            }
            if (nameEnd[i] > i) {
                i = nameEnd[i];
                noun = true;
                continue;
            }
            if (tag == Tag.PRONOUN) {
                return i == at ? i + 1 : i;
            }
            int aside = Math.max(scareQuoted(i), noun ? bracketed(i) : i);
            if (aside > i) {
                i = aside;
                noun = true;
                continue;
            }
            if (tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.NUMBER) {
                noun = true;
            } else if (tag == Tag.DETERMINER) {
                if (noun && tags[i - 1] != Tag.POSSESSIVE && !hyphenated(i)) {
                    break;
                }
            } else if (tag == Tag.POSSESSIVE) {
                if (!noun) {
                    break;
                }
            } else if (tag == Tag.HYPHEN) {
                if (!hyphenInside(i)) {
                    break;
                }
            } else if (tag == Tag.ADJECTIVE) {
                if (noun && postmodifier(i)) {
                    break;
                }
            } else if (!describes(i, noun)) {
                break;
            }
            i++;
        }
        return noun || i > at && (tags[i - 1] == Tag.DETERMINER || tags[i - 1] == Tag.ADJECTIVE) ? trim(at, i) : at;
    }

    /** The end of a few quoted words that only describe the noun behind them, as in "the "reciprocal" rate"; or the beginning. */
    private int scareQuoted(int open) {
        if (tags[open] != Tag.QUOTE) {
            return open;
        }
        int close = open + 1;
        while (close < tags.length && close <= open + MOST_QUOTED && describing(tags[close])) {
            close++;
        }
        boolean closed = close > open + 1 && close + 1 < tags.length && tags[close] == Tag.QUOTE;
        return closed && tags[close + 1] == Tag.NOUN ? close + 1 : open;
    }

    /** The end of a short name in brackets inside a group, as in "the Free Trade Agreement (FTA) talks"; or the beginning. */
    private int bracketed(int open) {
        boolean inside = open + 3 < tags.length
                && tokens.get(open).lower().equals("(")
                && tokens.get(open + 2).lower().equals(")")
                && (tags[open + 3] == Tag.NOUN || tags[open + 3] == Tag.NUMBER);
        return inside && acronym(tokens.get(open + 1).form()) && timeEnd[open + 3] == 0 ? open + 3 : open;
    }

    private static boolean acronym(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
    }

    private static boolean describing(Tag tag) {
        return tag == Tag.ADJECTIVE || tag == Tag.NOUN || tag == Tag.HYPHEN;
    }

    /** "Within hours China answered": the name is not part of the time. */
    private boolean newName(int i) {
        return tags[i] == Tag.NAME
                && tags[i - 1] == Tag.NOUN
                && Lexicon.english().is(tokens.get(i - 1).lower(), "time-noun");
    }

    private int trim(int at, int end) {
        int i = end;
        while (i > at + 1 && (tags[i - 1] == Tag.HYPHEN || tags[i - 1] == Tag.ADVERB)) {
            i--;
        }
        return i;
    }

    private boolean hyphenInside(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    private boolean hyphenated(int i) {
        return i > 0 && tags[i - 1] == Tag.HYPHEN && hyphenInside(i - 1);
    }

    /** An adjective after a noun that no noun follows: "tariffs due in May". */
    private boolean postmodifier(int i) {
        int next = i + 1;
        while (next < tags.length && (tags[next] == Tag.ADJECTIVE || tags[next] == Tag.HYPHEN)) {
            next++;
        }
        return next >= tags.length || tags[next] != Tag.NOUN && tags[next] != Tag.NAME && tags[next] != Tag.NUMBER;
    }

    /** Words of other classes that can stand inside a noun group: "most recently imposed duties", "US-led talks". */
    private boolean describes(int i, boolean noun) {
        Tag tag = tags[i];
        boolean hyphenBefore = hyphenated(i);
        boolean hyphenAfter = i + 1 < tags.length && tags[i + 1] == Tag.HYPHEN && hyphenInside(i + 1);
        if (hyphenBefore || hyphenAfter) {
            return true;
        }
        return tag == Tag.ADVERB
                && !noun
                && i + 1 < tags.length
                && (tags[i + 1] == Tag.ADJECTIVE || tags[i + 1] == Tag.NUMBER);
    }

    /** The last noun of a group, passing over numbers behind it ("Phase One"). */
    private static int head(int to) {
        return to - 1;
    }

    // ---- verbs

    private int verbGroup(int at) {
        VerbReader reader = new VerbReader(tokens, tags, at);
        return reader.read()
                .map(group -> {
                    verbs.add(group);
                    return add(Kind.VERB, group.from(), group.to(), group.head());
                })
                .orElse(at);
    }
}
