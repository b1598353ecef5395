package org.parley.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the trade-diplomacy ontology; {@code ontology/trade-diplomacy.ttl} says what each means. */
public final class TD {
    public static final String NS = "https://w3id.org/parley/ontology#";

    /** Namespace of the things the ontology is used to describe, unless a build says otherwise. */
    public static final String BASE = "https://w3id.org/parley/id/";

    // Who acts
    public static final Resource Person = resource("Person");
    public static final Resource Party = resource("Party");
    public static final Resource Office = resource("Office");
    public static final Resource Tenure = resource("Tenure");
    public static final Resource Organisation = resource("Organisation");
    public static final Resource Delegation = resource("Delegation");

    // Where and when they meet
    public static final Resource Talks = resource("Talks");
    public static final Resource Meeting = resource("Meeting");
    public static final Resource Round = resource("Round");
    public static final Resource Summit = resource("Summit");
    public static final Resource SummitSeries = resource("SummitSeries");
    public static final Resource Venue = resource("Venue");
    public static final Resource City = resource("City");
    public static final Resource Site = resource("Site");

    // What it is about
    public static final Resource TradeMeasure = resource("TradeMeasure");
    public static final Resource TariffMeasure = resource("TariffMeasure");
    public static final Resource ExportControl = resource("ExportControl");
    public static final Resource Truce = resource("Truce");
    public static final Resource Topic = resource("Topic");
    public static final Resource Statement = resource("Statement");

    // How it is known
    public static final Resource Article = resource("Article");
    public static final Resource Evidence = resource("Evidence");
    public static final Resource Claim = resource("Claim");
    public static final Resource DeniedClaim = resource("DeniedClaim");
    public static final Resource Inference = resource("Inference");
    public static final Resource Reference = resource("Reference");
    public static final Resource LinkDecision = resource("LinkDecision");

    // Persons, offices, parties
    public static final Property holdsOffice = property("holdsOffice");
    public static final Property title = property("title");
    public static final Property officeOf = property("officeOf");
    public static final Property represents = property("represents");
    public static final Property tenure = property("tenure");
    public static final Property office = property("office");
    public static final Property ongoing = property("ongoing");
    public static final Property core = property("core");
    public static final Property ambiguousName = property("ambiguousName");
    public static final Property demonym = property("demonym");
    public static final Property metonym = property("metonym");
    public static final Property kind = property("kind");

    // Delegations
    public static final Property attends = property("attends");
    public static final Property head = property("head");
    public static final Property member = property("member");

    // Meetings
    public static final Property inTalks = property("inTalks");
    public static final Property inSeries = property("inSeries");
    public static final Property ordinal = property("ordinal");
    public static final Property previousRound = property("previousRound");
    public static final Property party = property("party");
    public static final Property participant = property("participant");
    public static final Property startDate = property("startDate");
    public static final Property endDate = property("endDate");
    public static final Property duration = property("duration");
    public static final Property eventStatus = property("eventStatus");
    public static final Property onSidelinesOf = property("onSidelinesOf");
    public static final Property topic = property("topic");

    // Places
    public static final Property venue = property("venue");
    public static final Property locatedIn = property("locatedIn");
    public static final Property country = property("country");
    public static final Property capitalOf = property("capitalOf");
    public static final Property population = property("population");

    // Measures
    public static final Property imposer = property("imposer");
    public static final Property target = property("target");
    public static final Property goods = property("goods");
    public static final Property rate = property("rate");
    public static final Property rateBound = property("rateBound");
    public static final Property status = property("status");
    public static final Property announcedOn = property("announcedOn");
    public static final Property agreedOn = property("agreedOn");
    public static final Property effectiveFrom = property("effectiveFrom");
    public static final Property effectiveUntil = property("effectiveUntil");
    public static final Property suspends = property("suspends");

    // Statements
    public static final Property speaker = property("speaker");
    public static final Property quote = property("quote");
    public static final Property saidOn = property("saidOn");
    public static final Property accordingTo = property("accordingTo");

    // Provenance
    public static final Property article = property("article");
    public static final Property evidence = property("evidence");
    public static final Property extractor = property("extractor");
    public static final Property confidence = property("confidence");
    public static final Property rule = property("rule");
    public static final Property linkStatus = property("linkStatus");
    public static final Property score = property("score");
    public static final Property reason = property("reason");
    public static final Property text = property("text");
    public static final Property start = property("start");
    public static final Property end = property("end");
    public static final Property dateInferred = property("dateInferred");
    public static final Property copyOf = property("copyOf");
    public static final Property grade = property("grade");

    // Whether a meeting takes place
    public static final Resource Scheduled = resource("Scheduled");
    public static final Resource Held = resource("Held");
    public static final Resource Cancelled = resource("Cancelled");

    // How a rate is meant
    public static final Resource Exactly = resource("Exactly");
    public static final Resource UpTo = resource("UpTo");
    public static final Resource AtLeast = resource("AtLeast");
    public static final Resource Additional = resource("Additional");

    // How far a measure has come
    public static final Resource Threatened = resource("Threatened");
    public static final Resource Proposed = resource("Proposed");
    public static final Resource Announced = resource("Announced");
    public static final Resource Imposed = resource("Imposed");
    public static final Resource Raised = resource("Raised");
    public static final Resource Reduced = resource("Reduced");
    public static final Resource Suspended = resource("Suspended");
    public static final Resource Removed = resource("Removed");
    public static final Resource InForce = resource("InForce");

    // What was decided on a link
    public static final Resource Accepted = resource("Accepted");
    public static final Resource Rejected = resource("Rejected");
    public static final Resource Undecided = resource("Undecided");

    // The lists the statuses and bounds stand in
    public static final Resource EventStatuses = resource("EventStatuses");
    public static final Resource RateBounds = resource("RateBounds");
    public static final Resource MeasureStatuses = resource("MeasureStatuses");
    public static final Resource LinkStatuses = resource("LinkStatuses");

    private TD() {}

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
