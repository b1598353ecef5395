/**
 * The stages in order: the plan of a build, its report and its progress. May read: validation and what stands above it.
 */
@NullMarked
package org.parley.pipeline;

import org.jspecify.annotations.NullMarked;
