package org.parley.ontology;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms for places on the earth that the graph uses: WGS84 latitude and longitude, and GeoSPARQL text. */
public final class GEO {
    public static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";

    public static final Property lat = ResourceFactory.createProperty(WGS84, "lat");
    // "long" is a word of Java.
    public static final Property longitude = ResourceFactory.createProperty(WGS84, "long");
    public static final Property asWKT = ResourceFactory.createProperty(GEOSPARQL, "asWKT");

    /** Datatype of {@code POINT(longitude latitude)}. */
    public static final RDFDatatype wktLiteral = new BaseDatatype(GEOSPARQL + "wktLiteral");

    private GEO() {}
}
