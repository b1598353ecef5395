package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
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
            new org.apache.lucene.index.IndexWriter(folder, new org.apache.lucene.index.IndexWriterConfig()).close();
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
            Bits live = leaf.getLiveDocs();
            BinaryDocValues heads = leaf.getBinaryDocValues(HEAD);
            for (int doc = 0; heads != null && doc < leaf.maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    taker.accept(value(heads, doc, Card.Head.class));
                }
            }
        });
    }

    /** The card of an article, without its keys; empty if there is none. */
    public Optional<Card> card(String source) {
        List<Card> cards = new ArrayList<>();
        each(
                SOURCE,
                source,
                (leaf, doc) -> cards.add(new Card(
                        value(leaf.getBinaryDocValues(HEAD), doc, Card.Head.class),
                        value(leaf.getBinaryDocValues(SAMPLE), doc, Card.Sample.class),
                        value(leaf.getBinaryDocValues(STOPS), doc, Stops.class).stops(),
                        value(leaf.getBinaryDocValues(EVENTS), doc, Events.class)
                                .events(),
                        value(leaf.getBinaryDocValues(EVENTS), doc, Events.class)
                                .paths(),
                        new TreeSet<>())));
        return cards.stream().findFirst();
    }

    /** What an article is; empty if there is none of that source. */
    public Optional<Card.Head> head(String source) {
        List<Card.Head> heads = new ArrayList<>();
        each(SOURCE, source, (leaf, doc) -> heads.add(value(leaf.getBinaryDocValues(HEAD), doc, Card.Head.class)));
        return heads.stream().findFirst();
    }

    /** What the articles with a key are, in no order. */
    public List<Card.Head> heads(String key) {
        return all(key, HEAD, Card.Head.class);
    }

    /** Sources of the articles with a key, in order. */
    public List<String> sources(String key) {
        return heads(key).stream().map(Card.Head::source).sorted().toList();
    }

    /** The events of the articles with a key, in no order. */
    public List<Events> events(String key) {
        return all(key, EVENTS, Events.class);
    }

    /** The stops of the articles with a key, in no order. */
    public List<Stop> stops(String key) {
        return all(key, STOPS, Stops.class).stream()
                .flatMap(stops -> stops.stops().stream())
                .toList();
    }

    /** How many cards have a key, and which is the first; empty if none has. */
    public Optional<Use> use(String key) {
        SortedMap<String, Use> uses = new TreeMap<>();
        everywhere(leaf -> {
            PostingsEnum found = leaf.postings(new Term(KEY, key), PostingsEnum.NONE);
            if (found != null) {
                merge(uses, "", use(leaf, found));
            }
        });
        return uses.values().stream().findFirst();
    }

    /** Sources of the first articles with a key, in order of source, and of no more than {@code most}. */
    public List<String> firsts(String key, int most) {
        TreeSet<String> firsts = new TreeSet<>();
        everywhere(leaf -> {
            PostingsEnum found = leaf.postings(new Term(KEY, key), PostingsEnum.NONE);
            SortedDocValues sources = leaf.getSortedDocValues(SOURCE);
            Bits live = leaf.getLiveDocs();
            TreeSet<Integer> here = new TreeSet<>();
            for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if ((live == null || live.get(doc)) && sources.advanceExact(doc)) {
                    here.add(sources.ordValue());
                    if (here.size() > most) {
                        here.pollLast();
                    }
                }
            }
            for (int ord : here) {
                firsts.add(sources.lookupOrd(ord).utf8ToString());
            }
        });
        return firsts.stream().limit(most).toList();
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
                    more && org.apache.lucene.util.StringHelper.startsWith(term.term(), start);
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

    private static Optional<Use> use(LeafReader leaf, PostingsEnum found) throws IOException {
        int cards = 0;
        int first = Integer.MAX_VALUE;
        SortedDocValues sources = leaf.getSortedDocValues(SOURCE);
        Bits live = leaf.getLiveDocs();
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if ((live == null || live.get(doc)) && sources.advanceExact(doc)) {
                cards++;
                first = Math.min(first, sources.ordValue());
            }
        }
        return cards == 0
                ? Optional.empty()
                : Optional.of(new Use(cards, sources.lookupOrd(first).utf8ToString()));
    }

    private <T extends Record> List<T> all(String key, String part, Class<T> type) {
        List<T> all = new ArrayList<>();
        everywhere(leaf -> {
            BinaryDocValues values = leaf.getBinaryDocValues(part);
            PostingsEnum found = leaf.postings(new Term(KEY, key), PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if (live == null || live.get(doc)) {
                    all.add(value(values, doc, type));
                }
            }
        });
        return all;
    }

    private void each(String field, String value, Taker taker) {
        everywhere(leaf -> {
            PostingsEnum found = leaf.postings(new Term(field, value), PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if (live == null || live.get(doc)) {
                    taker.take(leaf, doc);
                }
            }
        });
    }

    private interface Taker {
        void take(LeafReader leaf, int doc) throws IOException;
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
