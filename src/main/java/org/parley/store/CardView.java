package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.parley.extraction.Thing;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;

/** The cards of a store as they were at one moment. Safe for use by many threads. */
public final class CardView implements AutoCloseable {
    static final String SOURCE = "source";
    static final String KEY = "key";
    static final String HEAD = "head";
    static final String SAMPLE = "sample";
    static final String STOPS = "stops";
    static final String EVENTS = "events";

    /** Stops as a record of their own, to be kept. */
    record Stops(List<Stop> stops) {}

    /** The events of an article and which things they are. */
    public record Events(List<Event> events, Map<Thing, String> paths) {}

    /** How many cards have a key, and the first of them in order of source. */
    public record Use(int cards, String first) {}

    private final DirectoryReader reader;
    private final Optional<Directory> folder;

    CardView(DirectoryReader reader) {
        this(reader, Optional.empty());
    }

    private CardView(DirectoryReader reader, Optional<Directory> folder) {
        this.reader = reader;
        this.folder = folder;
    }

    static CardView in(Path build) throws IOException {
        FSDirectory folder = FSDirectory.open(build.resolve(Cards.CARDS));
        return new CardView(DirectoryReader.open(folder), Optional.of(folder));
    }

    /** No cards at all. */
    public static CardView none() {
        try {
            ByteBuffersDirectory folder = new ByteBuffersDirectory();
            new IndexWriter(folder, new IndexWriterConfig()).close();
            return new CardView(DirectoryReader.open(folder), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cards there are. */
    public int size() {
        return reader.numDocs();
    }

    /** All sources, in order. */
    public Collection<String> sources() {
        TreeSet<String> sources = new TreeSet<>();
        heads(head -> sources.add(head.source()));
        return sources;
    }

    /** Goes through what all articles are, in no order. */
    public void heads(Consumer<Card.Head> taker) {
        everywhere(leaf -> {
            BinaryDocValues heads = values(leaf, HEAD);
            each(leaf, DocIdSetIterator.all(leaf.maxDoc()), doc -> taker.accept(value(heads, doc, Card.Head.class)));
        });
    }

    /** The card of an article, without its keys; empty if there is none. */
    public Optional<Card> card(String source) {
        List<Card> cards = new ArrayList<>();
        everywhere(leaf -> each(leaf, found(leaf, SOURCE, source), doc -> cards.add(card(leaf, doc))));
        return cards.stream().findFirst();
    }

    private static Card card(LeafReader leaf, int doc) throws IOException {
        Events events = value(values(leaf, EVENTS), doc, Events.class);
        return new Card(
                value(values(leaf, HEAD), doc, Card.Head.class),
                value(values(leaf, SAMPLE), doc, Card.Sample.class),
                value(values(leaf, STOPS), doc, Stops.class).stops(),
                events.events(),
                events.paths(),
                new TreeSet<>());
    }

    /** What an article is; empty if there is none of that source. */
    public Optional<Card.Head> head(String source) {
        return all(SOURCE, source, HEAD, Card.Head.class).stream().findFirst();
    }

    /** The sample of the word sequences of an article; empty if there is no article of that source. */
    public Optional<Card.Sample> sample(String source) {
        return all(SOURCE, source, SAMPLE, Card.Sample.class).stream().findFirst();
    }

    /** What the articles with a key are, in no order. */
    public List<Card.Head> heads(String key) {
        return all(KEY, key, HEAD, Card.Head.class);
    }

    /** Sources of the articles with a key, in order. */
    public List<String> sources(String key) {
        return heads(key).stream().map(Card.Head::source).sorted().toList();
    }

    /** The events of the articles with a key, in no order. */
    public List<Events> events(String key) {
        return all(KEY, key, EVENTS, Events.class);
    }

    /** The stops of the articles with a key, in no order. */
    public List<Stop> stops(String key) {
        return all(KEY, key, STOPS, Stops.class).stream()
                .flatMap(stops -> stops.stops().stream())
                .toList();
    }

    /** How many cards have a key, and which is the first; empty if none has. */
    public Optional<Use> use(String key) {
        SortedMap<String, Use> uses = new TreeMap<>();
        everywhere(leaf -> merge(uses, "", use(leaf, found(leaf, KEY, key))));
        return uses.values().stream().findFirst();
    }

    /** Sources of the first articles with a key, in order of source, and of no more than {@code most}. */
    public List<String> firsts(String key, int most) {
        TreeSet<String> firsts = new TreeSet<>();
        everywhere(leaf -> {
            SortedDocValues sources = sources(leaf);
            for (int ord : firsts(leaf, sources, found(leaf, KEY, key), most)) {
                firsts.add(sources.lookupOrd(ord).utf8ToString());
            }
        });
        return firsts.stream().limit(most).toList();
    }

    private static SortedSet<Integer> firsts(LeafReader leaf, SortedDocValues sources, DocIdSetIterator found, int most)
            throws IOException {
        TreeSet<Integer> firsts = new TreeSet<>();
        each(leaf, found, doc -> {
            firsts.add(ord(sources, doc));
            if (firsts.size() > most) {
                firsts.pollLast();
            }
        });
        return firsts;
    }

    /** The keys that begin with {@code prefix} and that some card has, without it. */
    public SortedMap<String, Use> uses(String prefix) {
        SortedMap<String, Use> uses = new TreeMap<>();
        BytesRef start = new BytesRef(prefix);
        everywhere(leaf -> {
            Terms terms = leaf.terms(KEY);
            if (terms == null) {
                return;
            }
            TermsEnum term = terms.iterator();
            for (boolean more = term.seekCeil(start) != TermsEnum.SeekStatus.END;
                    more && StringHelper.startsWith(term.term(), start);
                    more = term.next() != null) {
                String rest = term.term().utf8ToString().substring(prefix.length());
                merge(uses, rest, use(leaf, term.postings(null, PostingsEnum.NONE)));
            }
        });
        return uses;
    }

    private static void merge(SortedMap<String, Use> uses, String key, Optional<Use> use) {
        use.ifPresent(found -> uses.merge(
                key,
                found,
                (a, b) -> new Use(a.cards() + b.cards(), a.first().compareTo(b.first()) <= 0 ? a.first() : b.first())));
    }

    private static Optional<Use> use(LeafReader leaf, DocIdSetIterator found) throws IOException {
        SortedDocValues sources = sources(leaf);
        IntSummaryStatistics ords = new IntSummaryStatistics();
        each(leaf, found, doc -> ords.accept(ord(sources, doc)));
        return ords.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Use(
                        (int) ords.getCount(), sources.lookupOrd(ords.getMin()).utf8ToString()));
    }

    private <T extends Record> List<T> all(String field, String word, String part, Class<T> type) {
        List<T> all = new ArrayList<>();
        everywhere(leaf -> {
            BinaryDocValues values = values(leaf, part);
            each(leaf, found(leaf, field, word), doc -> all.add(value(values, doc, type)));
        });
        return all;
    }

    private interface Taker {
        void take(int doc) throws IOException;
    }

    /** Goes through those of the cards found that were not removed, in the order of the index. */
    private static void each(LeafReader leaf, DocIdSetIterator found, Taker taker) throws IOException {
        Bits live = leaf.getLiveDocs();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (live == null || live.get(doc)) {
                taker.take(doc);
            }
        }
    }

    private static DocIdSetIterator found(LeafReader leaf, String field, String word) throws IOException {
        PostingsEnum found = leaf.postings(new Term(field, word), PostingsEnum.NONE);
        return found == null ? DocIdSetIterator.empty() : found;
    }

    private interface Look {
        void at(LeafReader leaf) throws IOException;
    }

    private void everywhere(Look look) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                look.at(leaf.reader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BinaryDocValues values(LeafReader leaf, String part) throws IOException {
        return DocValues.getBinary(leaf, part);
    }

    private static SortedDocValues sources(LeafReader leaf) throws IOException {
        return DocValues.getSorted(leaf, SOURCE);
    }

    private static int ord(SortedDocValues sources, int doc) throws IOException {
        if (!sources.advanceExact(doc)) {
            throw new IllegalStateException("A card without its source");
        }
        return sources.ordValue();
    }

    private static <T extends Record> T value(BinaryDocValues values, int doc, Class<T> type) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("A card without its parts");
        }
        BytesRef bytes = values.binaryValue();
        return Codec.of(type, bytes.bytes, bytes.offset, bytes.length);
    }

    @Override
    public void close() {
        try {
            reader.close();
            if (folder.isPresent()) {
                folder.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
