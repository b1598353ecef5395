package org.parley.wikidata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.parley.ontology.GEO;
import org.parley.ontology.WD;
import org.parley.reference.KnownPerson;
import org.parley.reference.Office;
import org.parley.reference.Party;
import org.parley.reference.Place;
import org.parley.reference.Point;
import org.parley.reference.Reference;

/** The reference data in the shape of Wikidata: births, positions and their times, members of blocs, positions on the earth. */
final class SnapshotTriples {
    private static final String PROPERTY = "http://www.wikidata.org/prop/";
    private static final String STATEMENT = "http://www.wikidata.org/entity/statement/parley-";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();

    SnapshotTriples(Reference reference) {
        reference.offices().forEach(office -> offices.put(office.id(), office));
        reference.parties().forEach(party -> parties.put(party.id(), party));
        reference.parties().forEach(this::add);
        reference.places().forEach(this::add);
        reference.people().forEach(this::add);
        reference.offices().forEach(office -> office.wikidata().ifPresent(id -> label(id, name(office))));
    }

    Graph graph() {
        return graph;
    }

    private String name(Office office) {
        return office.title()
                + Optional.ofNullable(parties.get(office.party()))
                        .map(party -> " of " + party.label())
                        .orElse("");
    }

    private void add(Party party) {
        party.wikidata().ifPresent(id -> {
            label(id, party.label());
            party.point().ifPresent(point -> say(id, "P625", point(point)));
            party.members().forEach(member -> Optional.ofNullable(parties.get(member))
                    .flatMap(Party::wikidata)
                    .ifPresent(one -> say(one, "P463", entity(id))));
        });
    }

    private void add(Place place) {
        place.wikidata().ifPresent(id -> {
            label(id, place.label());
            place.point().ifPresent(point -> say(id, "P625", point(point)));
            Optional.ofNullable(parties.get(place.party()))
                    .flatMap(Party::wikidata)
                    .ifPresent(country -> say(id, "P17", entity(country)));
        });
    }

    private void add(KnownPerson person) {
        person.wikidata().ifPresent(id -> {
            label(id, person.label());
            say(id, "P31", entity(Scoring.HUMAN));
            person.birth().filter(day -> day.length() == 10).ifPresent(day -> say(id, "P569", time(day)));
            person.tenures().forEach(tenure -> Optional.ofNullable(offices.get(tenure.office()))
                    .flatMap(Office::wikidata)
                    .ifPresent(office -> position(id, office, tenure)));
        });
    }

    /** A position with its time, as a statement with qualifiers. */
    private void position(String person, String office, KnownPerson.Tenure tenure) {
        Node held = NodeFactory.createURI(STATEMENT + person + "-" + office
                + tenure.start().map(start -> "-" + start).orElse(""));
        graph.add(Triple.create(entity(person), node("P39"), held));
        graph.add(Triple.create(held, node("statement/P39"), entity(office)));
        tenure.start().ifPresent(start -> graph.add(Triple.create(held, node("qualifier/P580"), time(start))));
        tenure.end().ifPresent(end -> graph.add(Triple.create(held, node("qualifier/P582"), time(end))));
    }

    private void label(String id, String label) {
        graph.add(Triple.create(entity(id), RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en")));
    }

    private void say(String id, String property, Node value) {
        graph.add(Triple.create(entity(id), node("direct/" + property), value));
    }

    private static Node node(String property) {
        return NodeFactory.createURI(PROPERTY + property);
    }

    private static Node entity(String id) {
        return NodeFactory.createURI(WD.iri(id));
    }

    /** Wikidata writes a month or a year as its first day. */
    private static Node time(String iso) {
        String day = iso + "-01-01".substring(Math.min(6, iso.length() == 4 ? 0 : iso.length() == 7 ? 3 : 6));
        return NodeFactory.createLiteralDT(day + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }

    private static Node point(Point point) {
        return NodeFactory.createLiteralDT("Point(" + point.longitude() + " " + point.latitude() + ")", GEO.wktLiteral);
    }
}
