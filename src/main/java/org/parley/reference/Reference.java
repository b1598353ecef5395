package org.parley.reference;

import java.util.List;

/** Everything known before reading, each list in order of id; in {@code places} the cities come before the sites. */
public record Reference(
        List<Party> parties,
        List<Place> places,
        List<Office> offices,
        List<OfficeTitle> titles,
        List<KnownPerson> people,
        List<Organisation> organisations,
        List<Topic> topics,
        List<SummitSeries> summits) {}
