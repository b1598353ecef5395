/**
 * Articles and how they are read. Comes in: files. Goes out: {@link org.parley.corpus.Article} records, with page clutter cut away and offsets kept. May read: notice.
 */
@NullMarked
package org.parley.corpus;

import org.jspecify.annotations.NullMarked;
