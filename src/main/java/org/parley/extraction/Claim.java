package org.parley.extraction;

import java.util.List;
import org.parley.corpus.Span;

/** What one pattern read in one sentence of one article, before anything is resolved. */
public record Claim(List<Span> evidence, String pattern, double confidence, boolean denied) {}
