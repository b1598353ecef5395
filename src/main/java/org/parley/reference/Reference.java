package org.parley.reference;

import java.util.List;

/** Everything known before reading, each list in order of id. */
public record Reference(
        List<Party> parties,
        List<Place> places,
        List<Office> offices,
        List<KnownPerson> people,
        List<Organisation> organisations,
        List<Topic> topics,
        List<SummitSeries> summits) {}
