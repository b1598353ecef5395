package org.parley.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.parley.ontology.TD;

class ReferenceDataTest {
    private static final ReferenceData DATA = ReferenceData.read();
    private static final Reference REFERENCE = DATA.reference();

    @Test
    void knowsAPartyByNameDemonymAndMetonym() {
        var party = one(REFERENCE.parties(), Party::id, "united-states");
        assertEquals("United States", party.label());
        assertTrue(party.names().containsAll(Set.of("United States", "US", "U.S.", "USA", "America")));
        assertTrue(party.demonyms().contains("American"));
        assertTrue(party.metonyms().containsAll(Set.of("Washington", "White House")));
        assertEquals(Optional.of("Q30"), party.wikidata());
    }

    @Test
    void takesBrusselsForTheEuropeanUnionAndNotForBelgium() {
        assertTrue(
                one(REFERENCE.parties(), Party::id, "european-union").metonyms().contains("Brussels"));
        assertFalse(one(REFERENCE.parties(), Party::id, "belgium").metonyms().contains("Brussels"));
    }

    @Test
    void knowsTheMembersOfABloc() {
        var bloc = one(REFERENCE.parties(), Party::id, "asean");
        assertEquals(Party.Kind.BLOC, bloc.kind());
        assertTrue(bloc.members().containsAll(Set.of("malaysia", "vietnam", "singapore")));
    }

    @Test
    void tellsTheSurnameWhicheverWayANameIsOrdered() {
        assertEquals("He", one(REFERENCE.people(), KnownPerson::id, "he-lifeng").surname());
        assertEquals(
                "Akazawa",
                one(REFERENCE.people(), KnownPerson::id, "ryosei-akazawa").surname());
    }

    @Test
    void keepsBareSurnamesOutOfNames() {
        REFERENCE.people().stream()
                .filter(person -> person.label().contains(" "))
                .forEach(person -> person.names().forEach(name -> assertTrue(name.contains(" "), name)));
    }

    @Test
    void leavesAPersonWithoutACheckedIdentifierUnlinked() {
        var greer = one(REFERENCE.people(), KnownPerson::id, "jamieson-greer");
        assertEquals(Optional.empty(), greer.wikidata());
        assertEquals(
                "united-states/trade-representative", greer.tenures().get(0).office());
        assertTrue(one(REFERENCE.people(), KnownPerson::id, "li-chenggang").namesakes());
    }

    @Test
    void writesTitlesWithoutTheirParty() {
        assertEquals(
                "Vice Premier",
                one(REFERENCE.offices(), Office::id, "china/vice-premier").title());
        assertEquals(
                "Treasury Secretary",
                one(REFERENCE.offices(), Office::id, "united-states/treasury-secretary")
                        .title());
    }

    @Test
    void knowsATitleByItsOtherWordings() {
        var title = one(REFERENCE.titles(), OfficeTitle::title, "Commerce Minister");
        assertTrue(title.names().containsAll(Set.of("commerce minister", "minister of commerce")));
    }

    @Test
    void marksCitiesThatAreEverydayWords() {
        assertTrue(one(REFERENCE.places(), Place::id, "nice").ambiguous());
        assertFalse(one(REFERENCE.places(), Place::id, "kuala-lumpur").ambiguous());
    }

    @Test
    void placesABuildingInItsCity() {
        var tower = one(REFERENCE.places(), Place::id, "merdeka-118");
        assertEquals(Optional.of("kuala-lumpur"), tower.city());
        assertEquals("malaysia", tower.party());
        assertTrue(tower.point().isPresent());
    }

    @Test
    void tellsGoodsFromSubjects() {
        assertTrue(one(REFERENCE.topics(), Topic::label, "rare earths").goods());
        assertFalse(one(REFERENCE.topics(), Topic::label, "tariff truce").goods());
        assertTrue(one(REFERENCE.topics(), Topic::label, "aluminum").names().contains("aluminium"));
    }

    @Test
    void leadsOnlyToThingsItHas() {
        var parties = ids(REFERENCE.parties(), Party::id);
        var offices = ids(REFERENCE.offices(), Office::id);
        var cities = ids(REFERENCE.places(), Place::id);
        REFERENCE.places().forEach(place -> assertTrue(parties.contains(place.party()), place.id()));
        REFERENCE
                .places()
                .forEach(place ->
                        assertTrue(cities.containsAll(place.city().stream().toList()), place.id()));
        REFERENCE.offices().forEach(office -> assertTrue(parties.contains(office.party()), office.id()));
        REFERENCE.people().forEach(person -> assertTrue(parties.contains(person.party()), person.id()));
        REFERENCE.people().stream()
                .flatMap(person -> person.tenures().stream())
                .forEach(tenure -> assertTrue(offices.contains(tenure.office()), tenure.office()));
        REFERENCE.parties().forEach(party -> assertTrue(parties.containsAll(party.members()), party.id()));
    }

    @Test
    void givesNoIdentifierToTwoThingsOfAKind() {
        assertDistinct(REFERENCE.people().stream().map(KnownPerson::wikidata));
        assertDistinct(REFERENCE.places().stream().map(Place::wikidata));
        assertDistinct(REFERENCE.parties().stream().map(Party::wikidata));
        assertDistinct(REFERENCE.offices().stream().map(Office::wikidata));
        assertDistinct(REFERENCE.organisations().stream().map(Organisation::wikidata));
    }

    @Test
    void tellsWhereTheFactsOnAThingComeFrom() {
        var facts = DATA.about(List.of("person/he-lifeng"));
        assertEquals(
                List.of("reference/offices", "reference/parties", "reference/people"),
                facts.stream().map(TableFacts::table).toList());
        assertTrue(facts.get(2).facts().stream()
                .anyMatch(fact -> fact.predicateMatches(TD.grade.asNode())
                        && fact.getSubject().getURI().endsWith("person/he-lifeng")));
        assertTrue(
                facts.get(2).description().stream().anyMatch(fact -> fact.predicateMatches(DCTerms.license.asNode())));
    }

    @Test
    void labelsEverythingThatTheFactsOnAThingLeadTo() {
        var facts =
                DATA.about(List.of("site/merdeka-118", "party/asean", "person/he-lifeng", "topic/rare-earths")).stream()
                        .flatMap(table -> table.facts().stream())
                        .toList();
        var labelled = facts.stream()
                .filter(fact -> fact.predicateMatches(RDFS.label.asNode()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        facts.stream()
                .map(Triple::getObject)
                .filter(thing -> thing.isURI() && thing.getURI().startsWith(TD.BASE))
                .filter(thing -> !thing.getURI().contains("/tenure/"))
                .forEach(thing -> assertTrue(labelled.contains(thing), thing.toString()));
    }

    @Test
    void passesOverThingsInNoTable() {
        assertEquals(List.of(), DATA.about(List.of("person/nobody-at-all")));
    }

    private static void assertDistinct(Stream<Optional<String>> identifiers) {
        var seen = new HashSet<String>();
        identifiers.flatMap(Optional::stream).forEach(identifier -> assertTrue(seen.add(identifier), identifier));
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> T one(List<T> things, Function<T, String> key, String value) {
        return things.stream()
                .filter(thing -> key.apply(thing).equals(value))
                .findFirst()
                .orElseThrow();
    }
}
