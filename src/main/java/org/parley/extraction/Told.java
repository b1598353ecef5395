package org.parley.extraction;

/** Things in the words of a table of claims. */
final class Told {
    private Told() {}

    static String of(Thing thing) {
        if (thing instanceof Thing.Person person) {
            return person.name();
        }
        if (thing instanceof Thing.Party party) {
            return party.id();
        }
        if (thing instanceof Thing.Office office) {
            return office.title() + office.party().map(party -> " of " + party).orElse("");
        }
        if (thing instanceof Thing.Place place) {
            return place.name();
        }
        if (thing instanceof Thing.Topic topic) {
            return topic.name();
        }
        return event(thing);
    }

    private static String event(Thing thing) {
        if (thing instanceof Thing.Round round) {
            return "round " + (round.number() + 1);
        }
        if (thing instanceof Thing.DeniedRound round) {
            return "talks of " + String.join(" and ", round.parties());
        }
        if (thing instanceof Thing.Delegation delegation) {
            return "delegation of " + delegation.party() + " at " + of(delegation.round());
        }
        if (thing instanceof Thing.Meeting meeting) {
            return "meeting " + (meeting.number() + 1);
        }
        if (thing instanceof Thing.Summit summit) {
            return summit.series();
        }
        return measure(thing);
    }

    private static String measure(Thing thing) {
        if (thing instanceof Thing.Tariff tariff) {
            return tariff.imposer() + " on " + (tariff.target().isEmpty() ? "goods" : tariff.target()) + " "
                    + tariff.rate().toPlainString() + " %"
                    + (tariff.goods().isEmpty() ? "" : " " + String.join(", ", tariff.goods()));
        }
        if (thing instanceof Thing.Control control) {
            return control.imposer() + " on " + control.goods();
        }
        if (thing instanceof Thing.Truce truce) {
            return truce.first() + " with " + truce.second();
        }
        return thing instanceof Thing.Statement statement
                ? statement.speaker().name() + " \"" + statement.quote() + "\""
                : thing.toString();
    }
}
