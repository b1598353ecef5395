/**
 * What the program has to say about its input. Comes in: a place and a finding. Goes out: {@link
 * org.parley.notice.Notice} records, and one exception for input with which nothing at all can be done.
 */
@NullMarked
package org.parley.notice;

import org.jspecify.annotations.NullMarked;
