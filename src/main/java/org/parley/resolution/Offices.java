package org.parley.resolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.extraction.Thing;
import org.parley.reference.Office;
import org.parley.reference.Reference;

/** Which offices are one: the same title of the same party, by every name the reference data has for it. */
final class Offices {
    private final Map<String, Office> byName = new HashMap<>();
    private final TreeMap<String, Office> byPath = new TreeMap<>();

    Offices(Reference reference) {
        for (Office office : reference.offices()) {
            byPath.put("office/" + office.id(), office);
            put(office, office.title());
            office.names().forEach(name -> put(office, name));
        }
    }

    private void put(Office office, String name) {
        byName.putIfAbsent(office.party() + "|" + Paths.slug(name), office);
    }

    String path(Thing.Office office) {
        String title = Paths.slug(office.title());
        Optional<Office> known = office.party()
                .map(p -> byName.get(p + "|" + title))
                .filter(o -> Paths.slug(o.title()).equals(title));
        return known.map(o -> "office/" + o.id())
                .orElse("office/" + office.party().map(p -> p + "/").orElse("") + title);
    }

    boolean known(String path) {
        return byPath.containsKey(path);
    }

    /** The title as the reference data writes it, else as the article does. */
    String title(String path, Thing.Office office) {
        return Optional.ofNullable(byPath.get(path)).map(Office::title).orElseGet(office::title);
    }
}
