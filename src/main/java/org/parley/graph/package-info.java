/**
 * Knowledge as RDF: the only place where triples are made. May read: resolution, wikidata and what stands above them.
 */
@NullMarked
package org.parley.graph;

import org.jspecify.annotations.NullMarked;
