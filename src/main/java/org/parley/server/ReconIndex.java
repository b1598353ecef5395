package org.parley.server;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.TD;

/**
 * The things of one build by their names, in memory: names are compared here, never put into a query, so that nothing in them can
 * be taken for one.
 */
final class ReconIndex {
    private static final int MOST = 300_000;

    /**
     * A thing that can be matched.
     *
     * @param id path below the base
     * @param names folded, the label first
     * @param types ids of its classes, the wider too
     */
    record Entity(String id, String label, Set<String> names, Set<String> types) {}

    private final String build;
    private final Map<String, Entity> byId = new TreeMap<>();
    private final Map<String, Set<Entity>> byWord = new HashMap<>();

    private ReconIndex(String build) {
        this.build = build;
    }

    static ReconIndex of(Edition edition, ReconSchema schema) {
        ReconIndex index = new ReconIndex(edition.id());
        Txn.executeRead(edition.dataset(), () -> index.read(edition, schema));
        index.byId.values().forEach(index::words);
        return index;
    }

    String build() {
        return build;
    }

    private void read(Edition edition, ReconSchema schema) {
        DatasetGraph dataset = edition.dataset();
        for (ReconSchema.Term type : schema.types()) {
            Node term = NodeFactory.createURI(TD.NS + type.id());
            var found = dataset.findNG(Node.ANY, Node.ANY, RDF.Nodes.type, term);
            while (found.hasNext() && byId.size() < MOST) {
                add(edition.base(), dataset, found.next().getSubject(), schema.withWider(type.id()));
            }
        }
    }

    private void add(String base, DatasetGraph dataset, Node thing, Set<String> types) {
        if (!thing.isURI() || !thing.getURI().startsWith(base)) {
            return;
        }
        String id = thing.getURI().substring(base.length());
        Set<String> all = new TreeSet<>(types);
        Optional.ofNullable(byId.get(id)).ifPresent(known -> all.addAll(known.types()));
        texts(dataset, thing, RDFS.label.asNode()).stream().findFirst().ifPresent(label -> {
            Set<String> names = new LinkedHashSet<>();
            names.add(folded(label));
            texts(dataset, thing, SKOS.altLabel.asNode()).forEach(name -> names.add(folded(name)));
            byId.put(id, new Entity(id, label, names, all));
        });
    }

    private static Collection<String> texts(DatasetGraph dataset, Node thing, Node property) {
        Set<String> texts = new TreeSet<>();
        dataset.findNG(Node.ANY, thing, property, Node.ANY).forEachRemaining((Quad quad) -> {
            if (quad.getObject().isLiteral()) {
                texts.add(quad.getObject().getLiteralLexicalForm());
            }
        });
        return texts;
    }

    private void words(Entity entity) {
        entity.names().stream()
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> byWord.computeIfAbsent(word, key -> new LinkedHashSet<>())
                        .add(entity));
    }

    Optional<Entity> entity(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Entity> all() {
        return byId.values();
    }

    /** The things that share a word with a name; a name is folded here. */
    Set<Entity> sharing(String name) {
        Set<Entity> sharing = new LinkedHashSet<>();
        Arrays.stream(folded(name).split(" ")).forEach(word -> sharing.addAll(byWord.getOrDefault(word, Set.of())));
        return sharing;
    }

    /** The things that have a name with a word that begins so, in order of label. */
    List<Entity> beginning(String prefix) {
        String start = folded(prefix);
        return byId.values().stream()
                .filter(entity ->
                        entity.names().stream().anyMatch(name -> name.startsWith(start) || name.contains(" " + start)))
                .sorted(java.util.Comparator.comparing(Entity::label).thenComparing(Entity::id))
                .toList();
    }

    /** Lower case, no accents, single blanks for all that is no letter or digit. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
