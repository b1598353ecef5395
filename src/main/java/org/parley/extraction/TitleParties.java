package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.reference.KnownPerson;

/** Whose office a title is, from the words before, inside and behind it. */
final class TitleParties {
    private final World world;

    TitleParties(World world) {
        this.world = world;
    }

    /** What stands in front of a title: where it begins, and whose office it makes it. */
    record Before(int start, Optional<String> party) {}

    /** The party in front: "Chinese", "China's", "the EU's", "European Commission". */
    Before before(Parse parse, int from) {
        int i = from - 1;
        int start = from;
        while (i >= 0 && (Words.TITLE.has("former", parse.lower(i)) || Words.TITLE.has("passed", parse.lower(i)))) {
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
        return from > 0 && Words.TITLE.has("article", parse.lower(from - 1)) ? from - 1 : from;
    }

    static boolean former(Parse parse, int from, int start) {
        for (int i = Math.max(0, start - 1); i < from; i++) {
            if (Words.TITLE.has("former", parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Deputy U.S. Trade Representative". */
    static Optional<String> inside(Parse parse, int from, int to) {
        return parse.names(from, to).stream()
                .map(Mention::party)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "prime minister of Japan", "Foreign Minister of the Republic of Korea". */
    Optional<String> after(Parse parse, int to) {
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

    /** Token behind the name of the party that follows a title, else the token given. */
    int end(Parse parse, int to) {
        return mentionAfter(parse, to).map(Mention::to).orElse(to);
    }
}
