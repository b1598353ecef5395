package org.parley.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of schema.org that the graph uses. Jena's own list is complete and too slow to load for them. */
public final class Schema {
    public static final String NS = "https://schema.org/";

    public static final Property birthDate = property("birthDate");
    public static final Property datePublished = property("datePublished");
    public static final Property familyName = property("familyName");
    public static final Property headline = property("headline");
    public static final Property member = property("member");
    public static final Property organizer = property("organizer");
    public static final Property publisher = property("publisher");
    public static final Property url = property("url");

    private Schema() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
