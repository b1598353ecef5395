package org.parley.resolution;

import org.parley.extraction.Reading;
import org.parley.extraction.Thing;

/** Which persons of several articles are one: the same known person, or the same full name. */
final class Persons {
    private Persons() {}

    /** Path of a person; one known by a surname alone, or by the name of another, stays a person of that article. */
    static String path(Reading reading, Thing.Person person) {
        if (person.known().isPresent()) {
            return "person/" + person.known().get();
        }
        String slug = Paths.slug(person.name());
        boolean full = person.name().contains(" ") && !person.namesake();
        return full
                ? "person/" + slug
                : "person/" + slug + "--" + Paths.slug(reading.article().source());
    }
}
