package org.parley.extraction;

import java.time.DayOfWeek;

/** A day of a round that an undated article names by its weekday alone; {@code past} where the verb says it is over. */
public record WeekdayClue(Thing.Round round, DayOfWeek day, boolean past) {}
