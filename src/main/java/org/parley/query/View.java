package org.parley.query;

/**
 * How an answer is best shown, after Wikidata's {@code #defaultView:}.
 *
 * @param name "Table", "Map", "Timeline", "Graph", "BarChart" ...
 * @param options a JSON object; {@code {}} if none
 */
public record View(String name, String options) {}
