package org.parley.spark;

import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import org.parley.corpus.NearDuplicates;
import org.parley.pipeline.Copies;
import org.parley.pipeline.Entry;
import org.parley.store.Card;
import scala.Tuple2;

/** Which articles are copies of another, as joins that are repeated until nothing changes: see {@link Copies}. */
final class Voices {
    private final int parts;
    private final JavaPairRDD<String, Kept<Card>> slips;
    private final JavaPairRDD<String, String> pairs;

    Voices(JavaPairRDD<String, Kept<Entry>> entries, int parts) {
        this.parts = parts;
        this.slips = entries.mapValues(entry -> Kept.of(Copies.slip(entry.value())))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        this.pairs = pairs().persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /** Who speaks for the articles that do not speak for themselves, by source. */
    JavaPairRDD<String, String> all() {
        JavaPairRDD<String, String> voices = step(slips.filter(slip -> false).mapValues(slip -> ""));
        for (JavaPairRDD<String, String> next = step(voices); !same(voices, next); next = step(voices)) {
            voices.unpersist();
            voices = next;
        }
        return voices;
    }

    /** Of articles that share a sequence of words, the earlier and the later. */
    private JavaPairRDD<String, String> pairs() {
        return slips.values()
                .flatMapToPair(slip -> Copies.sketch(slip.value()).keyValues().stream()
                        .map(key -> new Tuple2<>(key, Kept.of(slip.value().head())))
                        .iterator())
                .groupByKey(parts)
                .flatMapToPair(sharing -> Copies.pairs(
                                stream(sharing._2()).map(Kept::value).toList())
                        .stream()
                        .map(pair -> new Tuple2<>(pair.earlier(), pair.later()))
                        .iterator())
                .distinct(parts);
    }

    /** Who speaks for each article, if these speak for those that it shares text with. */
    private JavaPairRDD<String, String> step(JavaPairRDD<String, String> voices) {
        return pairs.leftOuterJoin(voices, parts)
                .mapToPair(pair ->
                        new Tuple2<>(pair._2()._2().or(pair._1()), pair._2()._1()))
                .distinct(parts)
                .join(slips)
                .mapToPair(voice -> voice._2())
                .groupByKey(parts)
                .join(slips)
                .mapValues(article -> NearDuplicates.voice(
                        Copies.sketch(article._2().value()),
                        stream(article._1()).map(slip -> Copies.sketch(slip.value()))))
                .filter(voice -> !voice._1().equals(voice._2()))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static boolean same(JavaPairRDD<String, String> some, JavaPairRDD<String, String> others) {
        return some.fullOuterJoin(others)
                .filter(voice -> !voice._2()._1().equals(voice._2()._2()))
                .isEmpty();
    }

    private static <T> java.util.stream.Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }
}
