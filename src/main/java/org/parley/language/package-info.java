/**
 * Sentences, tokens, dates and numbers of one article. Comes in: an article. Goes out: a document. May read: corpus, reference and what stands above them.
 */
@NullMarked
package org.parley.language;

import org.jspecify.annotations.NullMarked;
