package org.parley.query;

import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes that queries and answers use. */
public final class Prefixes {
    private static final PrefixMapping STANDARD = PrefixMapping.Factory.create()
            .setNsPrefixes(Map.ofEntries(
                    Map.entry("td", "https://w3id.org/parley/ontology#"),
                    Map.entry("id", "https://w3id.org/parley/id/"),
                    Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                    Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                    Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                    Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
                    Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                    Map.entry("schema", "https://schema.org/"),
                    Map.entry("prov", "http://www.w3.org/ns/prov#"),
                    Map.entry("dcterms", "http://purl.org/dc/terms/"),
                    Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
                    Map.entry("wgs", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
                    Map.entry("void", "http://rdfs.org/ns/void#"),
                    Map.entry("text", "http://jena.apache.org/text#"),
                    Map.entry("wd", "http://www.wikidata.org/entity/")))
            .lock();

    private Prefixes() {}

    /** The same prefixes every time; cannot be changed. */
    public static PrefixMapping standard() {
        return STANDARD;
    }
}
