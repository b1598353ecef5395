/**
 * What one article claims. Comes in: a document. Goes out: a {@link org.parley.extraction.Reading}. May read: language and what stands above it.
 */
@NullMarked
package org.parley.extraction;

import org.jspecify.annotations.NullMarked;
