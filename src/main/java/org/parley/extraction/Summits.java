package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/** Reads the summits that an article names, with their city and first day. */
final class Summits {
    private final Story story;

    Summits(Story story) {
        this.story = story;
    }

    void read(int s) {
        Parse parse = story.parse(s);
        Set<String> seen = new TreeSet<>();
        for (Mention name : parse.names()) {
            name.id(Kind.SUMMIT).filter(seen::add).ifPresent(id -> summit(s, parse, name, id));
        }
    }

    private void summit(int s, Parse parse, Mention name, String id) {
        Thing.Summit summit = new Thing.Summit(id);
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.SUMMIT, summit)));
        if (parse.lower(name.to()).equals("in") || parse.lower(name.to()).equals("at")) {
            story.city(s, name.to(), name.to() + 3).ifPresent(p -> facts.add(Fact.of(Relation.CITY, summit, p)));
        }
        if (parse.lower(name.to()).equals(",") && parse.lower(name.to() + 1).equals("taking")
                || parse.lower(name.to()).equals("on")
                || parse.lower(name.to()).equals("from")) {
            parse.times(name.to(), Math.min(parse.size(), name.to() + 6)).stream()
                    .findFirst()
                    .filter(t -> t.value().isPresent())
                    .ifPresent(t ->
                            facts.add(Fact.of(Relation.START, summit, t.value().get())));
        }
        story.claim("summit-named", 0.8, false, List.of(s), facts);
    }
}
