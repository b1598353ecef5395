package org.parley.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The short names of the namespaces, as files, queries and answers use them. */
public final class Prefixes {
    /** Prefix to namespace, in order of prefix. */
    public static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        all.put("td", TD.NS);
        all.put("id", TD.BASE);
        all.put("rdf", RDF.getURI());
        all.put("rdfs", RDFS.getURI());
        all.put("xsd", XSD.getURI());
        all.put("skos", SKOS.getURI());
        all.put("dcterms", DCTerms.getURI());
        all.put("void", VOID.getURI());
        all.put("prov", PROV.NS);
        all.put("schema", Schema.NS);
        all.put("geo", GEO.GEOSPARQL);
        all.put("wgs84", GEO.WGS84);
        all.put("wd", WD.NS);
        return Collections.unmodifiableMap(all);
    }
}
