/**
 * The build of a graph as a job for Apache Spark: the same stages, spread over machines. Lives in a source folder and a jar of its
 * own, so that a plain build has nothing of Spark. May read: pipeline and what stands above it.
 */
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
