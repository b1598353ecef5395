package org.parley.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.extraction.Reader;
import org.parley.language.Gazetteer;
import org.parley.language.Parser;
import org.parley.language.Sentence;
import org.parley.language.Sentences;
import org.parley.reference.Reference;
import org.parley.reference.ReferenceData;

/** The time that one article takes, stage by stage: cut into sentences, parsed, read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class ReadingBenchmark {
    @Param("seeds")
    private String folder = "";

    private List<Article> articles = List.of();
    private Reader reader = new Reader(ReferenceData.load());
    private Parser parser = new Parser(new Gazetteer(ReferenceData.load()));
    private int next;

    @Setup
    public void open() {
        Reference reference = ReferenceData.load();
        reader = new Reader(reference);
        parser = new Parser(new Gazetteer(reference));
        articles = Articles.at(Path.of(folder), notice -> {}).stream().toList();
    }

    private Article next() {
        next = (next + 1) % articles.size();
        return articles.get(next);
    }

    @Benchmark
    public List<Sentence> sentences() {
        return Sentences.of(next());
    }

    @Benchmark
    public void parses(Blackhole taken) {
        Article article = next();
        for (Sentence sentence : Sentences.of(article)) {
            taken.consume(parser.parse(sentence, article.details().published()));
        }
    }

    @Benchmark
    public Object reading() {
        Article article = next();
        return reader.read(article, article.details().published());
    }
}
