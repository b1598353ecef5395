package org.parley.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;
import org.parley.ontology.TD;

/** Turns the facts of one article into statements about resolved things. */
final class Expansion {
    private final Reading reading;
    private final Map<Thing, String> paths;
    private final Offices offices;
    private final Namebook names;
    private final SortedSet<String> known = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> labels = new TreeMap<>();

    Expansion(Reading reading, Map<Thing, String> paths, Offices offices, Namebook names) {
        this.reading = reading;
        this.paths = paths;
        this.offices = offices;
        this.names = names;
    }

    List<Statement> statements(List<Fact> facts) {
        List<Statement> all = new ArrayList<>();
        facts.forEach(fact -> all.addAll(statements(fact)));
        return all.stream().distinct().toList();
    }

    /** Paths of the reference things that were met. */
    SortedSet<String> known() {
        return known;
    }

    /** What the other things that were met are called. */
    SortedMap<String, SortedSet<String>> labels() {
        return labels;
    }

    /** Notes the names of persons of whom nothing is claimed here, too: others may claim something of them. */
    void namePersons() {
        reading.names().keySet().forEach(thing -> {
            if (thing instanceof Thing.Person person) {
                met(person, Persons.path(reading, person));
            }
        });
    }

    private void met(Thing thing, String path) {
        names.label(thing).ifPresent(label -> labels.computeIfAbsent(path, key -> new TreeSet<>())
                .add(label));
    }

    private List<Statement> statements(Fact fact) {
        Optional<String> subject = path(fact.subject());
        if (subject.isEmpty()) {
            return List.of();
        }
        List<Statement> all = new ArrayList<>(introduce(fact.subject(), subject.get()));
        if (fact.object().isPresent()) {
            path(fact.object().get()).ifPresent(object -> {
                all.addAll(introduce(fact.object().get(), object));
                property(fact.relation())
                        .ifPresent(p -> all.add(new Statement(subject.get(), p, new Value.Thing(object))));
            });
        } else if (!fact.literal().isEmpty()) {
            literal(fact)
                    .ifPresent(v -> all.add(new Statement(
                            subject.get(), property(fact.relation()).orElseThrow(), v)));
        }
        return all;
    }

    private static Optional<Property> property(Relation relation) {
        return Optional.ofNullable(
                switch (relation) {
                    case OFFICE -> TD.holdsOffice;
                    case REPRESENTS -> TD.represents;
                    case CITY, SITE -> TD.venue;
                    case COUNTRY -> TD.country;
                    case PARTY -> TD.party;
                    case ORDINAL -> TD.ordinal;
                    case START -> TD.startDate;
                    case END -> TD.endDate;
                    case DURATION -> TD.duration;
                    case EVENT_STATUS -> TD.eventStatus;
                    case TOPIC -> TD.topic;
                    case SIDELINES -> TD.onSidelinesOf;
                    case PARTICIPANT -> TD.participant;
                    case HEAD -> TD.head;
                    case MEMBER -> TD.member;
                    case BOUND -> TD.rateBound;
                    case GOODS -> TD.goods;
                    case STATUS -> TD.status;
                    case EFFECTIVE -> TD.effectiveFrom;
                    case UNTIL -> TD.effectiveUntil;
                    case ANNOUNCED -> TD.announcedOn;
                    case AGREED -> TD.agreedOn;
                    case ACCORDING_TO -> TD.accordingTo;
                    default -> null;
                });
    }

    private static Optional<Value> literal(Fact fact) {
        String text = fact.literal();
        return switch (fact.relation()) {
            case ORDINAL -> Optional.of(new Value.Count(Integer.parseInt(text)));
            case START, END, EFFECTIVE, UNTIL, ANNOUNCED, AGREED ->
                Dates.calendar(text) ? Optional.of(new Value.Moment(text)) : Optional.empty();
            case DURATION -> Optional.of(new Value.Period(text));
            case EVENT_STATUS, BOUND, STATUS -> Optional.of(new Value.Term(term(text)));
            default -> Optional.empty();
        };
    }

    /** The individual of the ontology with a name of the gold files: "in-force" is {@code td:InForce}. */
    private static Resource term(String name) {
        StringBuilder local = new StringBuilder();
        for (String word : name.split("-")) {
            local.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return TD.Scheduled.getModel() == null
                ? org.apache.jena.rdf.model.ResourceFactory.createResource(TD.NS + local)
                : TD.Scheduled.getModel().createResource(TD.NS + local);
    }

    // ---- paths

    private Optional<String> path(Thing thing) {
        return Optional.ofNullable(pathOrNull(thing));
    }

    private @org.jspecify.annotations.Nullable String pathOrNull(Thing thing) {
        if (thing instanceof Thing.Person person) {
            String path = Persons.path(reading, person);
            person.known().ifPresent(id -> known.add(path));
            return path;
        }
        if (thing instanceof Thing.Party party) {
            return known("party/" + party.id());
        }
        if (thing instanceof Thing.Office office) {
            String path = offices.path(office);
            if (offices.known(path)) {
                known.add(path);
            }
            return path;
        }
        if (thing instanceof Thing.Round || thing instanceof Thing.Meeting || thing instanceof Thing.Truce) {
            return paths.get(thing);
        }
        if (thing instanceof Thing.DeniedRound round) {
            return denied(round);
        }
        if (thing instanceof Thing.Delegation delegation) {
            return Optional.ofNullable(paths.get(delegation.round()))
                    .map(r -> r.replaceFirst("round/", "delegation/") + "/" + delegation.party())
                    .orElse(null);
        }
        if (thing instanceof Thing.Summit summit) {
            return names.summit(reading, summit);
        }
        if (thing instanceof Thing.Place place) {
            String path = (place.site() ? "site/" : "city/") + place.known().orElse(Paths.slug(place.name()));
            place.known().ifPresent(id -> known.add(path));
            return path;
        }
        if (thing instanceof Thing.Tariff tariff) {
            return tariff(tariff);
        }
        if (thing instanceof Thing.Control control) {
            return "control/" + control.imposer() + "/" + Paths.slug(control.goods());
        }
        if (thing instanceof Thing.Topic topic) {
            String path = "topic/" + (topic.known() ? topic.name() : Paths.slug(topic.name()));
            if (topic.known()) {
                known.add(path);
            }
            return path;
        }
        Thing.Statement statement = (Thing.Statement) thing;
        return "statement/" + Paths.hash(reading.article().source() + "\n" + statement.quote());
    }

    private String known(String path) {
        known.add(path);
        return path;
    }

    /** Talks denied on one day are one, whoever reports it. */
    private String denied(Thing.DeniedRound round) {
        return "round/" + String.join("-", round.parties()) + "/denied-"
                + reading.anchor()
                        .map(LocalDate::toString)
                        .orElseGet(() -> Paths.slug(reading.article().source()));
    }

    private static String tariff(Thing.Tariff tariff) {
        String target = tariff.target().equals("*") ? "all" : tariff.target().isEmpty() ? "goods" : tariff.target();
        String goods = tariff.goods().isEmpty()
                ? ""
                : "/"
                        + String.join(
                                "+", tariff.goods().stream().map(Paths::slug).toList());
        return "tariff/" + tariff.imposer() + "/" + target + "/" + Paths.number(tariff.rate()) + goods;
    }

    // ---- what a thing is

    /** The statements that say what a thing is: its class and what is part of its identity. */
    private List<Statement> introduce(Thing thing, String path) {
        met(thing, path);
        List<Statement> all = new ArrayList<>();
        type(thing).ifPresent(type -> all.add(new Statement(path, RDF.type, new Value.Term(type))));
        if (thing instanceof Thing.Office office) {
            all.add(new Statement(path, TD.title, new Value.Text(offices.title(path, office), false)));
            office.party()
                    .ifPresent(p -> all.add(new Statement(path, TD.officeOf, new Value.Thing(known("party/" + p)))));
        } else if (thing instanceof Thing.Delegation delegation) {
            all.add(new Statement(path, TD.represents, new Value.Thing(known("party/" + delegation.party()))));
            Optional.ofNullable(paths.get(delegation.round()))
                    .ifPresent(r -> all.add(new Statement(path, TD.attends, new Value.Thing(r))));
        } else if (thing instanceof Thing.Tariff tariff) {
            tariffParts(path, tariff, all);
        } else if (thing instanceof Thing.Control control) {
            all.add(new Statement(path, TD.imposer, new Value.Thing(known("party/" + control.imposer()))));
        } else if (thing instanceof Thing.Truce truce) {
            all.add(new Statement(path, TD.party, new Value.Thing(known("party/" + truce.first()))));
            all.add(new Statement(path, TD.party, new Value.Thing(known("party/" + truce.second()))));
        } else if (thing instanceof Thing.Statement statement) {
            String speaker = path(statement.speaker()).orElseThrow();
            all.addAll(introduce(statement.speaker(), speaker));
            all.add(new Statement(path, TD.speaker, new Value.Thing(speaker)));
            all.add(new Statement(path, TD.quote, new Value.Text(statement.quote(), false)));
        } else if (thing instanceof Thing.Place place && place.known().isEmpty()) {
            place.country()
                    .ifPresent(c -> all.add(new Statement(path, TD.country, new Value.Thing(known("party/" + c)))));
        }
        return all;
    }

    private void tariffParts(String path, Thing.Tariff tariff, List<Statement> all) {
        all.add(new Statement(path, TD.imposer, new Value.Thing(known("party/" + tariff.imposer()))));
        if (!tariff.target().isEmpty() && !tariff.target().equals("*")) {
            all.add(new Statement(path, TD.target, new Value.Thing(known("party/" + tariff.target()))));
        }
        all.add(new Statement(path, TD.rate, new Value.Number(rate(tariff.rate()))));
    }

    private static BigDecimal rate(BigDecimal rate) {
        BigDecimal plain = rate.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Optional<Resource> type(Thing thing) {
        if (thing instanceof Thing.Person) return Optional.of(TD.Person);
        if (thing instanceof Thing.Office) return Optional.of(TD.Office);
        if (thing instanceof Thing.Round || thing instanceof Thing.DeniedRound) return Optional.of(TD.Round);
        if (thing instanceof Thing.Delegation) return Optional.of(TD.Delegation);
        if (thing instanceof Thing.Meeting) return Optional.of(TD.Meeting);
        if (thing instanceof Thing.Summit) return Optional.of(TD.Summit);
        if (thing instanceof Thing.Place place) return Optional.of(place.site() ? TD.Site : TD.City);
        if (thing instanceof Thing.Tariff) return Optional.of(TD.TariffMeasure);
        if (thing instanceof Thing.Control) return Optional.of(TD.ExportControl);
        if (thing instanceof Thing.Truce) return Optional.of(TD.Truce);
        if (thing instanceof Thing.Topic) return Optional.of(TD.Topic);
        if (thing instanceof Thing.Statement) return Optional.of(TD.Statement);
        return Optional.empty();
    }
}
