package org.parley.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Links found over HTTP, at a server that speaks both protocols and at times misbehaves. */
class LinkerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Profile MINISTER =
            person("Jane Doe", Set.of("Q999000010"), Set.of("Q999000020"), "2025-10-25");

    /** The two ways to ask. */
    enum Way {
        RECONCILIATION((web, site) -> new ReconciliationService(web, site.uri("/reconcile"))),
        WIKIBASE((web, site) -> new WikibaseSearch(web, site.uri("/w/api.php"), site.uri("/sparql")));

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final java.util.function.BiFunction<Web, LocalWikidata, Catalogue> catalogue;

        Way(java.util.function.BiFunction<Web, LocalWikidata, Catalogue> catalogue) {
            this.catalogue = catalogue;
        }
    }

    @TempDir
    Path cache = Path.of("");

    private final LocalWikidata site = new LocalWikidata();
    private final List<Duration> rests = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheMinisterAmongNamesakesByOfficeAndParty(Way way) {
        assertEquals(List.of("Q999000001 ACCEPTED 1.0", "Q999000002 REJECTED 0.0"), decided(way, MINISTER));
    }

    @ParameterizedTest
    @EnumSource
    void guessesNoTie(Way way) {
        assertEquals(
                List.of("Q999000003 UNDECIDED 1.0", "Q999000004 UNDECIDED 1.0"),
                decided(way, person("John Roe", Set.of("Q999000010"), Set.of("Q999000020"), "2025-10-25")));
    }

    @ParameterizedTest
    @EnumSource
    void leavesOpenWhatOnlyHasTheName(Way way) {
        assertEquals(
                List.of("Q999000001 UNDECIDED 0.6", "Q999000002 UNDECIDED 0.6"),
                decided(way, person("Jane Doe", Set.of(), Set.of(), "2025-10-25")));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoCityForAPersonAndNoChildForAMinister(Way way) {
        assertEquals(
                List.of("Q999000005 REJECTED 0.0"),
                decided(way, person("Dolores Hidalgo", Set.of(), Set.of("Q999000020"), "2025-10-25")));
        assertEquals(
                List.of("Q999000006 REJECTED 0.0"),
                decided(way, person("Max Poe", Set.of("Q999000010"), Set.of("Q999000020"), "2025-10-25")));
    }

    @ParameterizedTest
    @EnumSource
    void findsACityByItsCountryOnly(Way way) {
        assertEquals(List.of("Q999000050 ACCEPTED 0.85"), decided(way, city("Poseidonis", Set.of("Q999000020"))));
        assertEquals(List.of("Q999000050 REJECTED 0.0"), decided(way, city("Poseidonis", Set.of("Q999000021"))));
    }

    @ParameterizedTest
    @EnumSource
    void asksNothingTwiceAndCanDoWithoutTheNetwork(Way way) {
        List<String> first = decided(way, MINISTER);
        int asked = site.requests().size();
        assertEquals(first, decided(way, MINISTER));
        assertEquals(asked, site.requests().size());
        assertEquals(first, decided(new Linker(way.catalogue.apply(web(false), site)), MINISTER));
        assertEquals(asked, site.requests().size());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhoAsksInEveryRequest(Way way) {
        decided(way, MINISTER);
        assertEquals(2, site.agents().size());
        assertEquals(Set.of("Parley/test (https://example.org/parley; me@example.org)"), Set.copyOf(site.agents()));
    }

    static Stream<Way> ways() {
        return Stream.of(Way.values());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void waitsAsLongAsItIsTold(Way way) {
        site.then(
                new LocalWikidata.Mishap(429, Map.of("Retry-After", "7"), ""),
                new LocalWikidata.Mishap(503, Map.of("Retry-After", "Sat, 01 Nov 2025 12:00:30 GMT"), ""));
        assertEquals("Q999000001 ACCEPTED 1.0", decided(way, MINISTER).get(0));
        assertTrue(rests.containsAll(List.of(Duration.ofSeconds(7), Duration.ofSeconds(30))), rests.toString());
    }

    @Test
    void keepsAPauseBetweenRequests() {
        decided(Way.RECONCILIATION, MINISTER);
        assertEquals(List.of(Duration.ofSeconds(1)), rests);
    }

    @Test
    void doesNotWaitForDays() {
        site.then(new LocalWikidata.Mishap(429, Map.of("Retry-After", "86400"), ""));
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertTrue(troubles.get(0).contains("asks to wait 86400 seconds"), troubles.toString());
    }

    @Test
    void givesUpOnASilentServerAndAsksAgainLater() {
        site.then(
                LocalWikidata.Mishap.HANG,
                LocalWikidata.Mishap.HANG,
                LocalWikidata.Mishap.HANG,
                LocalWikidata.Mishap.HANG);
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertTrue(troubles.get(0).contains("did not answer in time"), troubles.toString());
        assertEquals(
                "Q999000001 ACCEPTED 1.0", decided(Way.RECONCILIATION, MINISTER).get(0));
    }

    @Test
    void followsAFewRedirectsOnTheSameHostOnly() {
        site.then(new LocalWikidata.Mishap(302, Map.of("Location", "/elsewhere"), ""));
        assertEquals(
                "Q999000001 ACCEPTED 1.0", decided(Way.RECONCILIATION, MINISTER).get(0));
        assertTrue(site.requests().contains("POST /elsewhere"), site.requests().toString());
    }

    @ParameterizedTest
    @MethodSource("places")
    void followsNoRedirectElsewhere(String location) {
        site.then(new LocalWikidata.Mishap(302, Map.of("Location", location), ""));
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertEquals(1, site.requests().size());
        assertTrue(troubles.get(0).contains("sends elsewhere"), troubles.toString());
    }

    static Stream<String> places() {
        return Stream.of("http://169.254.169.254/", "file:///etc/passwd", "http://localhost:1/", "//example.org/x");
    }

    @Test
    void followsNoCircle() {
        for (int i = 0; i < 4; i++) {
            site.then(new LocalWikidata.Mishap(302, Map.of("Location", "/again"), ""));
        }
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertTrue(troubles.get(0).contains("from one address to the next"), troubles.toString());
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void takesNoGarbageAndKeepsNone(String garbage) {
        site.then(new LocalWikidata.Mishap(200, Map.of(), garbage));
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertEquals(1, troubles.size());
        assertEquals(
                "Q999000001 ACCEPTED 1.0", decided(Way.RECONCILIATION, MINISTER).get(0));
    }

    static Stream<String> garbage() {
        return Stream.of(
                "",
                "<html>Bad gateway</html>",
                "{\"q0\":{\"result\":[{\"id\":",
                "[]",
                "{\"q0\":{}}",
                "{\"q0\":{\"result\":[{\"name\":\"no id\"}]}}",
                "{\"q0\":{\"result\":\"none\"}}");
    }

    @Test
    void looksPastEntitiesWithStrangeNames() {
        site.then(new LocalWikidata.Mishap(
                200, Map.of(), "{\"q0\":{\"result\":[{\"id\":\"> } DROP ALL\",\"name\":\"Jane Doe\"}]}}"));
        assertEquals(List.of(), decided(Way.RECONCILIATION, MINISTER));
        assertEquals(List.of(), troubles);
    }

    @Test
    void losesNothingOfTheRestWhenOneThingCannotBeAskedFor() {
        site.then(new LocalWikidata.Mishap(400, Map.of(), ""));
        var decisions = new Linker(Way.RECONCILIATION.catalogue.apply(web(true), site))
                .link(
                        List.of(person("Nobody", Set.of(), Set.of(), "2025"), MINISTER),
                        (profile, problem) -> troubles.add(profile.label()));
        assertEquals(List.of("Nobody"), troubles);
        assertEquals(2, decisions.size());
    }

    @Test
    void stopsAskingAServiceThatFailsAgainAndAgain() {
        for (int i = 0; i < 9; i++) {
            site.then(new LocalWikidata.Mishap(403, Map.of(), ""));
        }
        new Linker(Way.RECONCILIATION.catalogue.apply(web(true), site))
                .link(
                        java.util.Collections.nCopies(9, MINISTER),
                        (profile, problem) -> troubles.add(problem.getMessage()));
        assertEquals(3, site.requests().size());
    }

    private List<String> decided(Way way, Profile profile) {
        return decided(new Linker(way.catalogue.apply(web(true), site)), profile);
    }

    private List<String> decided(Linker linker, Profile profile) {
        return linker.link(List.of(profile), (thing, problem) -> troubles.add(problem.getMessage())).stream()
                .map(Linker.Dated::decision)
                .map(d -> d.candidate().id() + " " + d.verdict() + " "
                        + d.candidate().score())
                .toList();
    }

    private Web web(boolean online) {
        return new Web(new WebSettings(
                cache,
                online,
                "Parley/test (https://example.org/parley; me@example.org)",
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                NOON,
                rests::add));
    }

    private static Profile person(String name, Set<String> offices, Set<String> parties, String date) {
        return new Profile("person/x", "Person", name, Set.of(name), offices, parties, Optional.of(date));
    }

    private static Profile city(String name, Set<String> countries) {
        return new Profile("city/x", "City", name, Set.of(name), Set.of(), countries, Optional.empty());
    }
}
