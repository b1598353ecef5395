package org.parley.resolution;

import org.apache.jena.rdf.model.Property;

/**
 * One fact about a resolved thing.
 *
 * @param subject path of the thing's IRI below the base ("round/china-united-states/2025-10-kuala-lumpur")
 */
public record Statement(String subject, Property property, Value value) {}
