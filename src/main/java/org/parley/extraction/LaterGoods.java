package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Complement;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Reads the goods of a tariff from a sentence behind it: "The levies will apply to goods like cars and clothing." */
final class LaterGoods {
    private static final Set<String> VERBS = Words.TARIFF.list("later-goods");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "they", "such");
    private static final Set<String> MEASURES = Set.of("measures", "measure", "they", "list");
    private static final int FAR = 2;

    private final Story story;
    private final TariffRegister register;
    private final Scopes scopes;
    private final GoodsNames goods;

    LaterGoods(Story story, TariffRegister register, Scopes scopes, GoodsNames goods) {
        this.story = story;
        this.register = register;
        this.scopes = scopes;
        this.goods = goods;
    }

    void read() {
        for (int s = 1; s < story.parses().size(); s++) {
            if (story.parse(s).rates().isEmpty()) {
                sentence(s);
            }
        }
    }

    private void sentence(int s) {
        Parse parse = story.parse(s);
        boolean tariffs = parse.clauses().stream()
                .limit(2)
                .anyMatch(c -> c.subject().filter(p -> meant(parse, p)).isPresent());
        if (!tariffs) {
            return;
        }
        TariffScope scope = new TariffScope();
        parse.clauses().stream()
                .filter(c -> VERBS.contains(c.verb().lemma()) && Modality.of(parse, c) != Modality.DENIED)
                .forEach(c -> add(s, c, scope));
        if (!scope.goods.isEmpty()) {
            before(s).forEach(read -> claim(s, read, scope));
        }
    }

    private static boolean meant(Parse parse, Phrase subject) {
        String last = parse.lower(subject.to() - 1);
        return DEFINITE.contains(parse.lower(subject.from()))
                && (TariffNouns.at(parse, subject.to() - 1) || MEASURES.contains(last));
    }

    private void add(int s, Clause clause, TariffScope scope) {
        List<Phrase> phrases = new ArrayList<>();
        clause.object().ifPresent(phrases::add);
        clause.complements().stream().map(Complement::phrase).forEach(phrases::add);
        for (Phrase phrase : phrases) {
            if (phrase.from() > clause.verb().head()) {
                goods.read(s, phrase, scope, "on");
                scopes.chain(s, phrase.to(), story.parse(s).size(), scope);
            }
        }
        scope.goods.removeIf(g -> g.startsWith("~"));
    }

    /** The tariffs of the last sentence that told some, where they have no goods yet. */
    private List<TariffRegister.Read> before(int s) {
        int last = register.reads().stream()
                .mapToInt(TariffRegister.Read::sentence)
                .filter(r -> r < s && r >= s - FAR)
                .max()
                .orElse(-1);
        return register.reads().stream()
                .filter(r -> r.sentence() == last && r.tariff().goods().isEmpty() && !r.old())
                .toList();
    }

    private void claim(int s, TariffRegister.Read read, TariffScope scope) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Relation.TARIFF, read.tariff()));
        scope.goods.forEach(g -> facts.add(Fact.of(Relation.GOODS, read.tariff(), GoodsNames.topic(g))));
        story.claim("tariff-goods", 0.8, false, List.of(read.sentence(), s), facts);
    }
}
