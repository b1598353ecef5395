package org.parley.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.parley.corpus.Page;
import org.parley.extraction.Thing;
import org.parley.graph.NQuads;
import org.parley.pipeline.Answer;
import org.parley.pipeline.Dossier;
import org.parley.pipeline.Entry;
import org.parley.pipeline.Inquiry;
import org.parley.pipeline.Stages;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;
import org.parley.store.CardView;
import org.parley.wikidata.Decision;
import scala.Tuple2;

/**
 * The graph of a corpus as maps, joins and reductions. What is done to a record is done by {@link Stages}, as on one machine;
 * here stands only who needs to meet whom. No result depends on the number of partitions or on what comes first.
 */
final class GraphJob implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final StorageLevel KEEP = StorageLevel.MEMORY_AND_DISK_SER();

    private final transient JavaSparkContext spark;
    private final Broadcast<Settings> settings;
    private final int parts;
    private final Partitioner shares;

    /** @param parts into how many the work is cut */
    GraphJob(JavaSparkContext spark, Settings settings, int parts) {
        this.spark = spark;
        this.settings = spark.broadcast(settings);
        this.parts = parts;
        this.shares = new HashPartitioner(parts);
    }

    /** A graph: its lines, each once. */
    record Graph(JavaRDD<String> lines, long articles, long quads) {}

    private Stages stages() {
        return settings.value().stages();
    }

    /** The graph of all articles. */
    Graph of(JavaRDD<Page> pages, Notices notices) {
        JavaPairRDD<String, Entry> read = pages.keyBy(Page::source)
                .partitionBy(shares)
                .flatMapValues(page -> stages().read(page, notices).stream().iterator())
                .persist(KEEP);
        JavaPairRDD<String, Entry> entries = settled(dated(read).persist(KEEP)).persist(KEEP);
        JavaPairRDD<String, Dossier> dossiers = entries.values()
                .flatMap(entry -> stages().dossiers(entry).iterator())
                .keyBy(Dossier::path)
                .reduceByKey(shares, Dossier::with)
                .persist(KEEP);
        JavaRDD<Answer> answers = answers(entries, things(dossiers).union(talks(entries, dossiers)))
                .persist(KEEP);
        JavaRDD<String> lines = entries.values()
                .flatMap(entry -> stages().article(entry).iterator())
                .union(answers.flatMap(answer -> answer.quads().iterator()))
                .union(spark.parallelize(background(dossiers, answers), 1))
                .persist(StorageLevel.DISK_ONLY());
        long articles = entries.count();
        List<String> description = description(articles, lines, answers);
        return new Graph(
                lines.union(spark.parallelize(description, 1)).coalesce(parts),
                articles,
                lines.count() + description.size());
    }

    /** What dated articles tell of rounds is sent to all. */
    private JavaPairRDD<String, Entry> dated(JavaPairRDD<String, Entry> entries) {
        Broadcast<Map<String, List<Stop>>> stops = spark.broadcast(
                entries.values().flatMap(entry -> Stages.dating(entry).iterator()).distinct(parts).collect().stream()
                        .collect(Collectors.groupingBy(Stop::city)));
        return entries.mapValues(entry -> stages().dated(entry, stops.value()));
    }

    /** Only the events of one block can be the same. */
    private JavaPairRDD<String, Entry> settled(JavaPairRDD<String, Entry> entries) {
        JavaPairRDD<String, Map<Thing, String>> paths = entries.values()
                .flatMap(entry -> entry.card().events().iterator())
                .keyBy(Event::block)
                .groupByKey(shares)
                .flatMapToPair(block -> Group.pairs(Stages.paths(block._1(), Group.list(block._2()))));
        return entries.cogroup(new Voices(entries, shares).all(), paths, shares)
                .flatMapValues(found -> Group.stream(found._1())
                        .map(entry -> entry.settled(Group.stream(found._2()).findFirst(), found._3()))
                        .iterator());
    }

    private JavaRDD<Inquiry> things(JavaPairRDD<String, Dossier> dossiers) {
        return dossiers.values().map(dossier -> stages().inquiry(dossier));
    }

    private JavaRDD<Inquiry> talks(JavaPairRDD<String, Entry> entries, JavaPairRDD<String, Dossier> dossiers) {
        JavaPairRDD<String, CardView.Events> rounds =
                entries.values().flatMapToPair(entry -> Group.pairs(Stages.rounds(entry)));
        JavaPairRDD<String, Dossier> told = rounds.flatMapToPair(block -> block._2().paths().values().stream()
                        .map(path -> new Tuple2<>(path, block._1()))
                        .iterator())
                .distinct(parts)
                .join(dossiers, shares)
                .mapToPair(Tuple2::_2);
        return rounds.cogroup(told, shares).map(block -> stages().inquiry(
                        block._1(),
                        Group.list(block._2()._1()),
                        Group.list(block._2()._2())));
    }

    /** Most inquiries need one article, and go to it; to the others the articles are brought. */
    private JavaRDD<Answer> answers(JavaPairRDD<String, Entry> entries, JavaRDD<Inquiry> all) {
        JavaRDD<Inquiry> inquiries = all.persist(KEEP);
        JavaPairRDD<String, Entry> brought = inquiries
                .flatMapToPair(inquiry -> inquiry.guests().stream()
                        .map(source -> new Tuple2<>(source, inquiry.home()))
                        .iterator())
                .distinct(parts)
                .join(entries, shares)
                .mapToPair(Tuple2::_2);
        return inquiries
                .keyBy(Inquiry::home)
                .cogroup(entries.union(brought.partitionBy(shares)), shares)
                .values()
                .flatMap(met -> stages().answers(met._1(), met._2()).iterator());
    }

    private List<String> background(JavaPairRDD<String, Dossier> dossiers, JavaRDD<Answer> answers) {
        List<String> known =
                dossiers.filter(dossier -> dossier._2().known()).keys().collect();
        List<Decision> rulings =
                answers.flatMap(answer -> answer.rulings().iterator()).collect();
        return stages().background(known, rulings);
    }

    private List<String> description(long articles, JavaRDD<String> lines, JavaRDD<Answer> answers) {
        Map<String, Long> entities =
                answers.flatMap(answer -> answer.kind().stream().iterator()).countByValue();
        long links = lines.flatMap(line -> NQuads.link(line).stream().iterator())
                .distinct(parts)
                .count();
        return stages().description(articles, lines.count(), links, new TreeMap<>(entities));
    }
}
