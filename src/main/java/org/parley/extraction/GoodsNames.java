package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Reads the goods and parties that a noun phrase behind "tariffs on" names. */
final class GoodsNames {
    private static final Set<String> ALL = Words.TARIFF.list("all-countries");
    private static final Set<String> ANYONES = Set.of("imported", "foreign");
    private static final Set<String> EVERY = Words.TARIFF.list("every");
    private static final Set<String> NO_GOODS = Words.TARIFF.list("no-goods");
    private static final Set<String> NO_GOODS_HEADS = Words.TARIFF.list("no-goods-heads");
    private static final Set<String> OTHERS_OF = Words.TARIFF.list("others-of");
    private static final Set<String> WIDE_GOODS = Words.TARIFF.list("wide-goods");

    private final Story story;

    GoodsNames(Story story) {
        this.story = story;
    }

    void read(int s, Phrase phrase, TariffScope scope, String preposition) {
        Parse parse = story.parse(s);
        for (Chunk part : phrase.parts()) {
            if (preposition.equals("to")
                    && !parse.names(part.from(), part.to()).stream()
                            .anyMatch(n -> n.party().isPresent())) {
                continue;
            }
            if (!parse.rates(part.from(), part.to()).isEmpty()) {
                continue;
            }
            part(s, part, scope);
        }
    }

    private void part(int s, Chunk part, TariffScope scope) {
        Parse parse = story.parse(s);
        String head = parse.lower(part.to() - 1);
        for (Mention name : parse.names(part.from(), part.to())) {
            name.id(Kind.GOODS).filter(g -> story.specific(g)).ifPresent(scope.goods::add);
            boolean firmCity = name.can(Kind.CITY) && !name.can(Kind.METONYM) && !name.can(Kind.PARTY);
            boolean not = parse.lower(name.from() - 1).equals("non")
                    || parse.lower(name.from() - 1).equals("-")
                            && parse.lower(name.from() - 2).equals("non");
            if (!buyer(parse, part) && !not && !(OTHERS_OF.contains(head) && name.to() < part.to())) {
                story.world().partyOf(name).filter(p -> !firmCity).ifPresent(scope.targets::add);
            }
        }
        boolean every = EVERY.contains(parse.lower(part.from()))
                || ALL.contains(head) && parse.lower(part.from()).equals("the");
        boolean wide = ALL.contains(head) || WIDE_GOODS.contains(head) && scope.goods.isEmpty();
        if (wide
                && (every || ALL.contains(head))
                && parse.names(part.from(), part.to()).stream()
                        .noneMatch(n -> story.world().partyOf(n).isPresent())) {
            scope.everyone = true;
        }
        if (imported(parse, part) && scope.targets.isEmpty()) {
            scope.everyone = true;
        }
        if ((head.equals("country") || head.equals("nation") || head.equals("bloc"))
                && parse.lower(part.from()).equals("the")) {
            Set<String> named = new LinkedHashSet<>();
            parse.names(0, part.from()).forEach(n -> n.party().ifPresent(named::add));
            named.remove("united-states");
            if (named.size() == 1) {
                scope.targets.addAll(named);
            }
        }
        if (Set.of("them", "us", "him").contains(head) && part.to() - part.from() == 1) {
            pronoun(s, part.from(), head).ifPresent(scope.targets::add);
        }
        boolean listed =
                !scope.goods.isEmpty() && parse.names(part.from(), part.to()).isEmpty();
        if ((scope.open() || listed)
                && !wide
                && head.length() > 2
                && parse.tags().get(part.to() - 1) == Tag.NOUN
                && !NO_GOODS_HEADS.contains(head)) {
            unknownGoods(parse, part).ifPresent(scope.goods::add);
        }
    }

    /** "imported solar modules", "foreign cars": whoever sends them. */
    private static boolean imported(Parse parse, Chunk part) {
        for (int i = part.from(); i < part.to(); i++) {
            if (ANYONES.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "U.S. imports from China": the goods are China's. */
    private static boolean buyer(Parse parse, Chunk part) {
        int from = parse.lower(part.to() + 1).equals("the") ? part.to() + 2 : part.to() + 1;
        return parse.lower(part.to() - 1).equals("imports")
                && parse.lower(part.to()).equals("from")
                && parse.nameAt(from).flatMap(Mention::party).isPresent();
    }

    /** "tariffs on cashews": goods that no list names are taken as they stand. */
    private static Optional<String> unknownGoods(Parse parse, Chunk part) {
        StringBuilder words = new StringBuilder();
        for (int i = part.from(); i < part.to(); i++) {
            Tag tag = parse.tags().get(i);
            if (tag == Tag.NOUN
                    || tag == Tag.ADJECTIVE && words.length() > 0
                    || tag == Tag.HYPHEN && words.length() > 0) {
                words.append(words.length() == 0 || tag == Tag.HYPHEN ? "" : " ")
                        .append(parse.lower(i));
            }
        }
        String phrase = words.toString().replaceAll(" (imports?|exports?|products?|goods|shipments)$", "");
        boolean plural = phrase.endsWith("s") && !NO_GOODS.contains(phrase);
        return plural && phrase.split(" ").length <= 3 ? Optional.of("~" + phrase) : Optional.empty();
    }

    /** In a quotation "them" are the others; elsewhere the party spoken of last. */
    private Optional<String> pronoun(int s, int token, String word) {
        Optional<String> speaker = Statements.speakerParty(story, s, token);
        if (word.equals("us")) {
            return speaker;
        }
        return speaker.flatMap(story::other);
    }

    static Thing.Topic topic(String id) {
        return id.startsWith("~") ? new Thing.Topic(id.substring(1), false) : new Thing.Topic(id, true);
    }
}
