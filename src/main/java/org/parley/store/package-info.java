/**
 * The TDB2 dataset with its text index: open, swap in, verify. The only place where TDB2 appears. May read: graph and what stands above it.
 */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
