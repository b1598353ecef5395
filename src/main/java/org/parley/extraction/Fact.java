package org.parley.extraction;

import java.util.Optional;

/** One relation of a thing to another thing, or to a literal; a fact with neither says that the thing exists. */
public record Fact(Relation relation, Thing subject, Optional<Thing> object, String literal) {
    public static Fact of(Relation relation, Thing subject) {
        return new Fact(relation, subject, Optional.empty(), "");
    }

    public static Fact of(Relation relation, Thing subject, Thing object) {
        return new Fact(relation, subject, Optional.of(object), "");
    }

    public static Fact of(Relation relation, Thing subject, String literal) {
        return new Fact(relation, subject, Optional.empty(), literal);
    }
}
