/**
 * The terms of the trade-diplomacy ontology as constants. Comes in: nothing. Goes out: Jena resources and properties. Reads no other package.
 */
@NullMarked
package org.parley.ontology;

import org.jspecify.annotations.NullMarked;
