package org.parley.wikidata;

import java.time.LocalDate;

/**
 * What a service on the web answered, now or before.
 *
 * @param retrieved the day it was given
 */
public record WebAnswer(String body, LocalDate retrieved) {}
