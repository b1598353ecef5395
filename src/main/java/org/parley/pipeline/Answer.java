package org.parley.pipeline;

import java.util.List;
import java.util.Optional;
import org.parley.wikidata.Decision;

/**
 * What follows from all articles for one thing or one series of talks.
 *
 * @param quads as lines of N-Quads
 * @param kind the class of what the articles speak of, if they do
 * @param rulings decisions on links that the reference data must follow
 */
public record Answer(List<String> quads, Optional<String> kind, List<Decision> rulings) {}
