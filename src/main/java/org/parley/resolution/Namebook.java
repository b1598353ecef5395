package org.parley.resolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.reference.Party;
import org.parley.reference.Reference;
import org.parley.reference.SummitSeries;
import org.parley.reference.Topic;

/** What things are called that the reference data does not name. */
public final class Namebook {
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> series = new HashMap<>();

    Namebook(Reference reference) {
        reference.parties().forEach((Party p) -> parties.put(p.id(), p.label()));
        reference.topics().forEach((Topic t) -> topics.put(t.id(), t.label()));
        reference.summits().forEach((SummitSeries s) -> series.put(s.id(), s.label()));
    }

    /** A summit of a series is one a year. */
    String summit(Reading reading, Thing.Summit summit) {
        return "summit/" + summit.series()
                + reading.anchor().map(d -> "-" + d.getYear()).orElse("");
    }

    /** What an article calls a thing; empty for things of the reference data, and for those named by what they are. */
    Optional<String> label(Thing thing) {
        if (thing instanceof Thing.Person person) {
            return person.known().isPresent() ? Optional.empty() : Optional.of(person.name());
        }
        if (thing instanceof Thing.Office office) {
            return Optional.of(office.party()
                    .map(p -> office.title() + " (" + party(p) + ")")
                    .orElse(office.title()));
        }
        if (thing instanceof Thing.Place place) {
            return place.known().isPresent() ? Optional.empty() : Optional.of(place.name());
        }
        if (thing instanceof Thing.Topic topic) {
            return topic.known() ? Optional.empty() : Optional.of(topic.name());
        }
        if (thing instanceof Thing.Summit summit) {
            return Optional.of(series.getOrDefault(summit.series(), summit.series()));
        }
        if (thing instanceof Thing.Tariff tariff) {
            return Optional.of(tariff(tariff));
        }
        if (thing instanceof Thing.Control control) {
            return Optional.of(party(control.imposer()) + " export controls on " + topic(control.goods()));
        }
        if (thing instanceof Thing.Truce truce) {
            return Optional.of("Trade truce of " + party(truce.first()) + " and " + party(truce.second()));
        }
        if (thing instanceof Thing.Delegation delegation) {
            return Optional.of("Delegation of " + party(delegation.party()));
        }
        if (thing instanceof Thing.Statement statement) {
            return Optional.of(shortened(statement.quote()));
        }
        return Optional.empty();
    }

    private String tariff(Thing.Tariff tariff) {
        String target = tariff.target().equals("*")
                ? " on all countries"
                : tariff.target().isEmpty() ? "" : " on " + party(tariff.target());
        String goods = tariff.goods().isEmpty()
                ? ""
                : (target.isEmpty() ? " on " : ": ")
                        + tariff.goods().stream().map(this::topic).sorted().collect(Collectors.joining(", "));
        return party(tariff.imposer()) + " " + tariff.rate().toPlainString() + "% tariff" + target + goods;
    }

    private String topic(String id) {
        return id.startsWith("~") ? id.substring(1) : topics.getOrDefault(id, id);
    }

    String party(String id) {
        return parties.getOrDefault(id, id);
    }

    private static String shortened(String quote) {
        String plain = quote.replaceAll("\\s+", " ");
        return plain.codePointCount(0, plain.length()) <= 80
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 79)) + "…";
    }
}
