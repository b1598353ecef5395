package org.parley.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.parley.extraction.Thing;
import org.parley.graph.NQuads;
import org.parley.pipeline.Answer;
import org.parley.pipeline.Dossier;
import org.parley.pipeline.Entry;
import org.parley.pipeline.Inquiry;
import org.parley.pipeline.Stages;
import org.parley.resolution.Stop;
import org.parley.store.CardView;
import org.parley.wikidata.Decision;
import scala.Tuple2;

/**
 * The graph of a corpus as maps, joins and reductions. What is done to a record is done by {@link Stages}, as on one machine;
 * here stands only who needs to meet whom. No result depends on the number of partitions or on what comes first.
 */
final class GraphJob {
    private static final StorageLevel KEEP = StorageLevel.MEMORY_AND_DISK_SER();

    private final JavaSparkContext spark;
    private final Workshop workshop;
    private final int parts;

    GraphJob(JavaSparkContext spark, Workshop workshop, int parts) {
        this.spark = spark;
        this.workshop = workshop;
        this.parts = parts;
    }

    /** All that dated articles tell of rounds, by city. */
    private record Calendar(Map<String, List<Stop>> stops) {}

    /** How much a graph holds. */
    record Figures(long articles, long quads) {}

    /** A graph: its lines, each once. */
    record Graph(JavaRDD<String> lines, Figures figures) {}

    /** The graph of all articles. */
    Graph of(Corpus corpus, Corpus.Notices notices) {
        Workshop here = workshop;
        JavaPairRDD<String, Kept<Entry>> read = corpus.pages(parts, notices)
                .flatMapValues(page -> here.stages().read(page.value(), notices).map(Kept::of).stream()
                        .iterator())
                .persist(KEEP);
        JavaPairRDD<String, Kept<Entry>> entries = settled(dated(read)).persist(KEEP);
        JavaPairRDD<String, Kept<Dossier>> dossiers = entries.values()
                .flatMapToPair(entry -> here.stages().dossiers(entry.value()).stream()
                        .map(dossier -> new Tuple2<>(dossier.path(), Kept.of(dossier)))
                        .iterator())
                .reduceByKey((one, other) -> Kept.of(one.value().with(other.value())), parts)
                .persist(KEEP);
        JavaRDD<Kept<Answer>> answers = answers(entries, things(dossiers).union(talks(entries, dossiers)))
                .persist(KEEP);
        JavaRDD<String> lines = entries.values()
                .flatMap(entry -> here.stages().article(entry.value()).iterator())
                .union(answers.flatMap(answer -> answer.value().quads().iterator()))
                .union(spark.parallelize(background(dossiers, answers), 1))
                .persist(StorageLevel.DISK_ONLY());
        long articles = entries.count();
        List<String> description = description(articles, lines, answers);
        return new Graph(
                lines.union(spark.parallelize(description, 1)).coalesce(parts),
                new Figures(articles, lines.count() + description.size()));
    }

    // ---- when articles without a date were written

    private JavaPairRDD<String, Kept<Entry>> dated(JavaPairRDD<String, Kept<Entry>> entries) {
        Workshop here = workshop;
        Map<String, List<Stop>> stops = entries
                .values()
                .flatMap(entry ->
                        Stages.dating(entry.value()).stream().map(Kept::of).iterator())
                .distinct(parts)
                .collect()
                .stream()
                .map(Kept::value)
                .collect(Collectors.groupingBy(Stop::city));
        Broadcast<Kept<Calendar>> calendar = spark.broadcast(Kept.of(new Calendar(stops)));
        return entries.mapValues(entry -> Kept.of(
                here.stages().dated(entry.value(), calendar.value().value().stops())));
    }

    // ---- who speaks for an article, and which things its events are

    private JavaPairRDD<String, Kept<Entry>> settled(JavaPairRDD<String, Kept<Entry>> entries) {
        entries.persist(KEEP);
        Kept<CardView.Events> none = Kept.of(new CardView.Events(List.of(), Map.of()));
        return entries.leftOuterJoin(paths(entries))
                .leftOuterJoin(new Voices(entries, parts).all())
                .mapValues(article -> {
                    Entry entry = article._1()._1().value();
                    return Kept.of(entry.settled(
                            article._2().or(entry.source()),
                            article._1()._2().or(none).value().paths()));
                });
    }

    private JavaPairRDD<String, Kept<CardView.Events>> paths(JavaPairRDD<String, Kept<Entry>> entries) {
        return entries.values()
                .flatMap(entry ->
                        entry.value().card().events().stream().map(Kept::of).iterator())
                .mapToPair(event -> new Tuple2<>(event.value().block(), event))
                .groupByKey(parts)
                .flatMapToPair(block -> Stages.paths(block._1(), values(block._2())).entrySet().stream()
                        .map(article -> new Tuple2<>(
                                article.getKey(), Kept.of(new CardView.Events(List.of(), article.getValue()))))
                        .iterator())
                .reduceByKey((some, others) -> Kept.of(together(some.value(), others.value())), parts);
    }

    private static CardView.Events together(CardView.Events some, CardView.Events others) {
        Map<Thing, String> paths = new HashMap<>(some.paths());
        paths.putAll(others.paths());
        return new CardView.Events(List.of(), paths);
    }

    // ---- what follows from all articles

    private JavaRDD<Kept<Inquiry>> things(JavaPairRDD<String, Kept<Dossier>> dossiers) {
        Workshop here = workshop;
        return dossiers.values().map(dossier -> Kept.of(here.stages().inquiry(dossier.value())));
    }

    private JavaRDD<Kept<Inquiry>> talks(
            JavaPairRDD<String, Kept<Entry>> entries, JavaPairRDD<String, Kept<Dossier>> dossiers) {
        Workshop here = workshop;
        JavaPairRDD<String, Kept<CardView.Events>> rounds = entries.values()
                .flatMapToPair(entry -> Stages.rounds(entry.value()).entrySet().stream()
                        .map(block -> new Tuple2<>(block.getKey(), Kept.of(block.getValue())))
                        .iterator());
        JavaPairRDD<String, Kept<Dossier>> told = rounds.flatMapToPair(
                        block -> block._2().value().paths().values().stream()
                                .map(path -> new Tuple2<>(path, block._1()))
                                .iterator())
                .distinct(parts)
                .join(dossiers)
                .mapToPair(Tuple2::_2);
        return rounds.cogroup(told, parts)
                .map(block -> Kept.of(here.stages()
                        .inquiry(
                                block._1(),
                                values(block._2()._1()),
                                values(block._2()._2()))));
    }

    /** Most need one article, and go to it; to the others the articles are brought. */
    private JavaRDD<Kept<Answer>> answers(JavaPairRDD<String, Kept<Entry>> entries, JavaRDD<Kept<Inquiry>> all) {
        Workshop here = workshop;
        JavaRDD<Kept<Inquiry>> inquiries = all.persist(KEEP);
        JavaRDD<Kept<Answer>> ofNone = inquiries
                .filter(inquiry -> inquiry.value().sources().isEmpty())
                .flatMap(inquiry -> answers(here, List.of(inquiry), List.of()));
        JavaRDD<Kept<Answer>> ofOne = inquiries
                .filter(inquiry -> inquiry.value().sources().size() == 1)
                .mapToPair(inquiry -> new Tuple2<>(inquiry.value().sources().get(0), inquiry))
                .groupByKey(entries.partitioner().get())
                .join(entries)
                .values()
                .flatMap(article -> answers(here, article._1(), List.of(article._2())));
        JavaPairRDD<String, Kept<Inquiry>> many = inquiries
                .filter(inquiry -> inquiry.value().sources().size() > 1)
                .mapToPair(inquiry -> new Tuple2<>(name(inquiry.value()), inquiry));
        JavaPairRDD<String, Kept<Entry>> brought = many.flatMapToPair(inquiry -> inquiry._2().value().sources().stream()
                        .map(source -> new Tuple2<>(source, inquiry._1()))
                        .iterator())
                .join(entries)
                .mapToPair(Tuple2::_2);
        JavaRDD<Kept<Answer>> ofMany =
                many.cogroup(brought, parts).values().flatMap(found -> answers(here, found._1(), found._2()));
        return ofNone.union(ofOne).union(ofMany);
    }

    // A block may have the name of a thing.
    private static String name(Inquiry inquiry) {
        return inquiry.about() + (inquiry.events().isEmpty() ? "" : "\t");
    }

    private static java.util.Iterator<Kept<Answer>> answers(
            Workshop here, Iterable<Kept<Inquiry>> inquiries, Iterable<Kept<Entry>> entries) {
        return here.stages().answers(values(inquiries), values(entries)).stream()
                .map(Kept::of)
                .iterator();
    }

    // ---- what is said once

    private List<String> background(JavaPairRDD<String, Kept<Dossier>> dossiers, JavaRDD<Kept<Answer>> answers) {
        List<String> known =
                dossiers.filter(dossier -> dossier._2().value().known()).keys().collect();
        List<Decision> rulings = values(answers.flatMap(answer ->
                        answer.value().rulings().stream().map(Kept::of).iterator())
                .collect());
        return workshop.stages().background(known, rulings);
    }

    private List<String> description(long articles, JavaRDD<String> lines, JavaRDD<Kept<Answer>> answers) {
        SortedMap<String, Long> entities = new TreeMap<>(
                answers.flatMap(answer -> answer.value().kind().stream().iterator())
                        .countByValue());
        long links = lines.flatMap(line -> NQuads.link(line).stream().iterator())
                .distinct(parts)
                .count();
        return workshop.stages().description(articles, lines.count(), links, entities);
    }

    private static <T extends Record> List<T> values(Iterable<Kept<T>> all) {
        return StreamSupport.stream(all.spliterator(), false).map(Kept::value).toList();
    }
}
