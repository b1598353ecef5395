package org.parley.spark;

import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import org.parley.corpus.NearDuplicates;
import org.parley.pipeline.Copies;
import org.parley.pipeline.Entry;
import org.parley.store.Card;
import scala.Tuple2;

/** Which articles are copies of another, as joins that are repeated until nothing changes: see {@link Copies}. */
final class Voices {
    private static final StorageLevel KEEP = StorageLevel.MEMORY_AND_DISK_SER();

    private final Partitioner shares;
    private final JavaPairRDD<String, Card> slips;
    private final JavaPairRDD<String, String> pairs;

    Voices(JavaPairRDD<String, Entry> entries, Partitioner shares) {
        this.shares = shares;
        this.slips = entries.mapValues(Copies::slip).persist(KEEP);
        this.pairs = pairs().persist(KEEP);
    }

    /** Who speaks for the articles that do not speak for themselves, by source. */
    JavaPairRDD<String, String> all() {
        JavaPairRDD<String, String> voices = step(slips.filter(slip -> false).mapValues(Card::source));
        for (JavaPairRDD<String, String> next = step(voices); !same(voices, next); next = step(voices)) {
            voices.unpersist();
            voices = next;
        }
        return voices;
    }

    /** Of articles that share a sequence of words, the earlier and the later. */
    private JavaPairRDD<String, String> pairs() {
        return slips.values()
                .flatMapToPair(slip -> Copies.sketch(slip).keyValues().stream()
                        .map(key -> new Tuple2<>(key, slip.head()))
                        .iterator())
                .groupByKey(shares)
                .flatMapToPair(sharing -> Copies.pairs(Group.list(sharing._2())).stream()
                        .map(pair -> new Tuple2<>(pair.earlier(), pair.later()))
                        .iterator())
                .distinct(shares.numPartitions());
    }

    /** Who speaks for each article, if these speak for those that it shares text with. */
    private JavaPairRDD<String, String> step(JavaPairRDD<String, String> voices) {
        return pairs.leftOuterJoin(voices, shares)
                .mapToPair(pair ->
                        new Tuple2<>(pair._2()._2().or(pair._1()), pair._2()._1()))
                .distinct(shares.numPartitions())
                .join(slips, shares)
                .mapToPair(Tuple2::_2)
                .groupByKey(shares)
                .join(slips, shares)
                .mapValues(article -> NearDuplicates.voice(
                        Copies.sketch(article._2()), Group.stream(article._1()).map(Copies::sketch)))
                .filter(voice -> !voice._1().equals(voice._2()))
                .persist(KEEP);
    }

    private boolean same(JavaPairRDD<String, String> some, JavaPairRDD<String, String> others) {
        return some.fullOuterJoin(others, shares)
                .filter(voice -> !voice._2()._1().equals(voice._2()._2()))
                .isEmpty();
    }
}
