package org.parley.spark;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.jena.sys.JenaSystem;
import org.parley.graph.Names;
import org.parley.pipeline.News;
import org.parley.pipeline.Stages;
import org.parley.reference.ReferenceData;
import org.parley.wikidata.Mappings;

/**
 * What a graph depends on beside the articles.
 *
 * @param base what the names of things begin with
 * @param mappings links to Wikidata that were decided before
 */
record Settings(String base, Mappings mappings) {
    private static final ConcurrentMap<Settings, Stages> OPEN = new ConcurrentHashMap<>();

    static {
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
    }

    Settings {
        base = new Names(base).base();
    }

    /** The stages of a build with these settings, set up once on each machine. */
    Stages stages() {
        return OPEN.computeIfAbsent(this, Settings::open);
    }

    // Asked for with each record; the mappings can be many.
    @Override
    public int hashCode() {
        return base.hashCode();
    }

    private static Stages open(Settings settings) {
        ReferenceData reference = ReferenceData.read();
        return new Stages(new Names(settings.base), reference, settings.mappings, new News(reference.reference()));
    }
}
