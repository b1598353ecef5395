/**
 * Saved queries: their headers, typed parameters and results. May read: store and what stands above it.
 */
@NullMarked
package org.parley.query;

import org.jspecify.annotations.NullMarked;
