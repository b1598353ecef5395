package org.parley.spark;

import org.parley.wikidata.Mappings;

/**
 * What a graph depends on beside the articles.
 *
 * @param base what the names of things begin with
 * @param mappings links to Wikidata that were decided before
 */
record Settings(String base, Mappings mappings) {}
