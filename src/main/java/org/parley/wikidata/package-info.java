/**
 * Links from resolved things to Wikidata: candidates, scores, reasons. The only package that may use the network as a client of Wikidata. May read: resolution and what stands above it.
 */
@NullMarked
package org.parley.wikidata;

import org.jspecify.annotations.NullMarked;
