package org.parley.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.jena.sys.JenaSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.parley.graph.Names;
import org.parley.pipeline.News;
import org.parley.pipeline.Stages;
import org.parley.reference.ReferenceData;
import org.parley.store.Codec;

/** The stages of a build on every machine, set up there once. */
final class Workshop implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ConcurrentMap<Integer, Stages> OPEN = new ConcurrentHashMap<>();

    private final int number;
    private final Broadcast<Kept<Settings>> settings;

    Workshop(JavaSparkContext spark, Settings settings) {
        this.number = Arrays.hashCode(Codec.bytes(settings));
        this.settings = spark.broadcast(Kept.of(settings));
    }

    Stages stages() {
        return OPEN.computeIfAbsent(number, key -> open(settings.value().value()));
    }

    private static Stages open(Settings settings) {
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
        ReferenceData reference = ReferenceData.read();
        return new Stages(new Names(settings.base()), reference, settings.mappings(), new News(reference.reference()));
    }
}
