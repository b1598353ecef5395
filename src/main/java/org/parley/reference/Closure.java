package org.parley.reference;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.parley.ontology.Schema;

/** Some things of the reference data and all that their rows lead to, so that nothing is spoken of without a label. */
final class Closure {
    private final Collection<Table> tables;
    private final Set<String> paths = new TreeSet<>();

    private Closure(Collection<Table> tables) {
        this.tables = tables;
    }

    static Closure of(Collection<String> paths, Collection<Table> tables) {
        var closure = new Closure(tables);
        closure.follow(new ArrayDeque<>(paths));
        return closure;
    }

    Set<String> paths() {
        return paths;
    }

    /** Whether a fact is told: a bloc lists those members only that are spoken of anyway. */
    boolean tells(Triple fact) {
        return !isMembership(fact)
                || Row.path(fact.getObject()).filter(paths::contains).isPresent();
    }

    private void follow(Deque<String> waiting) {
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            row(path).filter(row -> paths.add(path)).ifPresent(row -> row.triples()
                    .filter(fact -> !isMembership(fact))
                    .flatMap(fact -> Row.path(fact.getObject()).stream())
                    .forEach(waiting::add));
        }
    }

    private Optional<Row> row(String path) {
        return tables.stream().flatMap(table -> table.row(path).stream()).findFirst();
    }

    private static boolean isMembership(Triple fact) {
        return fact.getPredicate().equals(Schema.member.asNode());
    }
}
