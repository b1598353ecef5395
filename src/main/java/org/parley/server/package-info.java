/**
 * The endpoint: Fuseki, guarded; saved queries over HTTP; pages. The only place where Fuseki appears. May read: pipeline and what stands above it.
 */
@NullMarked
package org.parley.server;

import org.jspecify.annotations.NullMarked;
