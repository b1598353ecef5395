/**
 * SHACL shapes and the evidence check, as notices. May read: query and what stands above it.
 */
@NullMarked
package org.parley.validation;

import org.jspecify.annotations.NullMarked;
