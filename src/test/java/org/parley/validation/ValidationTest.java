package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.parley.graph.HandMade;
import org.parley.graph.KnowledgeGraph;
import org.parley.graph.Names;
import org.parley.notice.Notice;
import org.parley.ontology.TD;

class ValidationTest {
    private static final Names NAMES = Names.STANDARD;
    private static final Map<String, String> TEXTS =
            Map.of(HandMade.DATED.source(), HandMade.DATED.text(), HandMade.UNDATED.source(), HandMade.UNDATED.text());

    @Test
    void findsNothingWrongWithEvidenceThatStandsInItsArticle() {
        EvidenceCheck.Result result = check(quads(), TEXTS);
        assertEquals(List.of(), result.notices());
        assertEquals(3, result.claims());
        assertEquals(3, result.sentences());
    }

    @Test
    void findsASentenceThatTheArticleNoLongerHas() {
        String changed = HandMade.DATED.text().replace("led", "met");
        assertEquals(
                "evidence-differs news/geneva.txt:2-43",
                codes(check(
                        quads(),
                        Map.of(HandMade.DATED.source(), changed, HandMade.UNDATED.source(), HandMade.UNDATED.text()))));
    }

    @Test
    void findsAnArticleWhoseTextIsGone() {
        assertEquals(
                "no-text Undated story.txt",
                codes(check(quads(), Map.of(HandMade.DATED.source(), HandMade.DATED.text()))));
    }

    @Test
    void findsAClaimThatRestsOnNoSentence() {
        Node claim = NAMES.thing("claim/unfounded");
        List<Quad> quads = quads();
        quads.add(Quad.create(NAMES.provenance(), claim, RDF.type.asNode(), TD.Claim.asNode()));
        assertEquals("no-evidence " + claim, codes(check(quads, TEXTS)));
    }

    @Test
    void findsFactsThatNameNoClaim() {
        Node claim = NAMES.thing("claim/unknown");
        List<Quad> quads = quads();
        quads.add(Quad.create(claim, NAMES.thing("person/x"), RDF.type.asNode(), TD.Person.asNode()));
        assertEquals("no-claim " + claim, codes(check(quads, TEXTS)));
    }

    @Test
    void findsAnInferenceThatFollowsFromNothing() {
        Node inference = NAMES.thing("inference/guess");
        List<Quad> quads = quads();
        quads.add(Quad.create(NAMES.provenance(), inference, RDF.type.asNode(), TD.Inference.asNode()));
        assertEquals("no-claims " + inference, codes(check(quads, TEXTS)));
    }

    @Test
    void saysWhichThingDoesNotSatisfyItsShape() {
        List<Quad> quads = quads();
        Node person = NAMES.thing("person/nameless");
        quads.add(Quad.create(NAMES.thing("claim/x"), person, RDF.type.asNode(), TD.Person.asNode()));
        quads.add(Quad.create(
                NAMES.thing("claim/x"), person, TD.represents.asNode(), NodeFactory.createLiteralString("China")));
        List<Notice> notices = Shapes.shipped().check(dataset(quads)).stream()
                .filter(notice -> notice.place().startsWith("id:person/nameless"))
                .toList();
        assertEquals(
                "id:person/nameless rdfs:label It needs exactly one English label.\n"
                        + "id:person/nameless td:represents Whom a person represents is a party. Found: \"China\".",
                notices.stream()
                        .map(notice -> notice.place() + " " + notice.message())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void findsWhatTheWholeDoesHoweverItIsDivided() {
        List<Quad> quads = quads();
        for (int i = 0; i < 40; i++) {
            Node thing = NAMES.thing((i % 2 == 0 ? "person/nameless-" : "round/nameless-") + i);
            Node kind = (i % 2 == 0 ? TD.Person : TD.Round).asNode();
            quads.add(Quad.create(NAMES.thing("claim/" + i), thing, RDF.type.asNode(), kind));
            quads.add(Quad.create(NAMES.thing("claim/again-" + i), thing, RDF.type.asNode(), kind));
        }
        DatasetGraph dataset = dataset(quads);
        List<Notice> whole = Shapes.shipped().check(dataset);
        assertEquals(
                whole,
                Shapes.shipped().each().stream()
                        .flatMap(shape -> shape.check(dataset).stream())
                        .distinct()
                        .sorted()
                        .toList());
        ValidationReport atOnce = ShaclValidator.get()
                .validate(
                        org.apache.jena.shacl.Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl")),
                        dataset.getUnionGraph());
        assertEquals(
                atOnce.getEntries().stream()
                        .map(entry -> entry.focusNode().getURI().replaceFirst(".*/id/", "id:"))
                        .collect(Collectors.toSet()),
                whole.stream()
                        .map(notice -> notice.place().replaceFirst(" .*", ""))
                        .collect(Collectors.toSet()));
        assertEquals(
                40,
                atOnce.getEntries().stream()
                        .map(ReportEntry::focusNode)
                        .filter(thing -> thing.getURI().contains("nameless-"))
                        .distinct()
                        .count());
    }

    @Test
    void findsWhoSpeaksOfAThingThatIsGone() {
        List<Quad> quads = quads();
        Node person = NAMES.thing("person/alone");
        Node gone = NAMES.thing("office/gone");
        Node claim = NAMES.thing("claim/x");
        quads.add(Quad.create(claim, person, RDF.type.asNode(), TD.Person.asNode()));
        quads.add(Quad.create(claim, person, TD.holdsOffice.asNode(), gone));
        assertTrue(Shapes.shipped().check(dataset(quads), List.of(gone)).stream()
                .anyMatch(notice -> notice.message().startsWith("What a person holds is an office.")));
    }

    private static List<Quad> quads() {
        return new ArrayList<>(KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, NAMES)
                .quads());
    }

    private static EvidenceCheck.Result check(List<Quad> quads, Map<String, String> texts) {
        return new EvidenceCheck(dataset(quads), source -> Optional.ofNullable(texts.get(source))).run();
    }

    private static DatasetGraph dataset(List<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> quads.forEach(dataset::add));
        return dataset;
    }

    private static String codes(EvidenceCheck.Result result) {
        return result.notices().stream()
                .map(notice -> notice.code() + " " + notice.place())
                .collect(Collectors.joining("\n"));
    }
}
