/**
 * The TDB2 dataset with its text index, and the cards of what was read in each article: open, change, swap in. The only place where
 * TDB2 appears. May read: graph and what stands above it.
 */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
