/**
 * Which mentions, in one article and across all, are the same thing. Comes in: readings. Goes out: {@link org.parley.resolution.Knowledge}. May read: extraction and what stands above it.
 */
@NullMarked
package org.parley.resolution;

import org.jspecify.annotations.NullMarked;
