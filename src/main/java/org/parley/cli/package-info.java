/**
 * The command line, one class a subcommand. The only place where picocli and standard output appear. May read: everything.
 */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
