/**
 * What is known before reading. Comes in: the Turtle files of {@code ontology/}. Goes out: parties, places, offices, people, topics. May read: ontology, notice.
 */
@NullMarked
package org.parley.reference;

import org.jspecify.annotations.NullMarked;
