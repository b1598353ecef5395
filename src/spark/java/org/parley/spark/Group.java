package org.parley.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import scala.Tuple2;

/** Between the groups and pairs of Spark and the collections of Java. */
final class Group {
    private Group() {}

    static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }

    static <T> List<T> list(Iterable<T> all) {
        return stream(all).toList();
    }

    static <K, V> Iterator<Tuple2<K, V>> pairs(Map<K, V> map) {
        return map.entrySet().stream()
                .map(each -> new Tuple2<>(each.getKey(), each.getValue()))
                .iterator();
    }
}
