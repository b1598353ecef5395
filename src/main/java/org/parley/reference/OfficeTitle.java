package org.parley.reference;

import java.util.Set;

/**
 * A title that office holders of any party may bear ("Commerce Minister").
 *
 * @param title its usual form
 * @param names every wording that means it, lower case ("minister of commerce", "minister for commerce")
 */
public record OfficeTitle(String id, String title, Set<String> names) {}
