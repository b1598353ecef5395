package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;

/**
 * The card index of a store: what was read in each article, kept so that a graph can follow its articles without reading
 * all of them again. Cards are small and are looked up by their keys; papers hold the texts and readings.
 */
public final class Cards implements AutoCloseable {
    static final String CARDS = "cards";
    static final String PAPERS = "papers";

    private final Path place;
    private final FSDirectory cardFolder;
    private final FSDirectory paperFolder;
    private final IndexWriter cards;
    private final IndexWriter papers;

    private Cards(Path place, Path build) throws IOException {
        this.place = place;
        cardFolder = FSDirectory.open(Files.createDirectories(build.resolve(CARDS)));
        paperFolder = FSDirectory.open(Files.createDirectories(build.resolve(PAPERS)));
        cards = new IndexWriter(cardFolder, config());
        papers = new IndexWriter(paperFolder, config());
    }

    /** @param place the folder of the store, for who must be told of trouble with it */
    static Cards in(Path place, Path build) throws IOException {
        return new Cards(place, build);
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig().setRAMBufferSizeMB(48).setUseCompoundFile(true);
    }

    /** Puts a card in the place of the one of the same source, if there is one. */
    public void put(Card card) {
        Document document = document(card);
        write(() -> cards.updateDocument(named(card.source()), document));
    }

    /** Keeps the article itself, and what was read in it. */
    public void keep(Reading reading) {
        Article article = reading.article();
        Document document = new Document();
        document.add(new StringField(CardView.SOURCE, article.source(), Field.Store.YES));
        document.add(new StoredField(PaperView.ARTICLE, new BytesRef(Codec.bytes(article))));
        document.add(new StoredField(PaperView.READING, new BytesRef(Codec.bytes(PaperView.without(reading)))));
        write(() -> papers.updateDocument(named(article.source()), document));
    }

    /** Removes all that is kept of an article. */
    public void drop(String source) {
        write(() -> {
            cards.deleteDocuments(named(source));
            papers.deleteDocuments(named(source));
        });
    }

    /** The cards as they are now; later changes do not show in it. */
    public CardView view() {
        return read(() -> new CardView(DirectoryReader.open(cards)));
    }

    /** The papers as they are now; later changes do not show in it. */
    public PaperView papers() {
        return read(() -> new PaperView(DirectoryReader.open(papers), Optional.empty()));
    }

    /** Makes what was put so far outlast the process. A card is never kept without its paper. */
    public void commit() {
        write(() -> {
            papers.commit();
            cards.commit();
        });
    }

    /** Puts everything together, which pays before each card is looked up. */
    public void settle() {
        write(() -> cards.forceMerge(1));
    }

    private interface Step {
        void take() throws IOException;
    }

    private void write(Step step) {
        read(() -> {
            step.take();
            return this;
        });
    }

    private <T> T read(Trouble.Work<T> look) {
        return Trouble.told(place, look);
    }

    private static Term named(String source) {
        return new Term(CardView.SOURCE, source);
    }

    private static Document document(Card card) {
        Document document = new Document();
        document.add(new StringField(CardView.SOURCE, card.source(), Field.Store.NO));
        document.add(new SortedDocValuesField(CardView.SOURCE, new BytesRef(card.source())));
        document.add(part(CardView.HEAD, card.head()));
        document.add(part(CardView.SAMPLE, card.sample()));
        document.add(part(CardView.STOPS, new CardView.Stops(card.stops())));
        document.add(part(CardView.EVENTS, new CardView.Events(card.events(), card.paths())));
        card.keys().forEach(key -> document.add(new StringField(CardView.KEY, key, Field.Store.NO)));
        return document;
    }

    private static BinaryDocValuesField part(String name, Record value) {
        return new BinaryDocValuesField(name, new BytesRef(Codec.bytes(value)));
    }

    @Override
    public void close() {
        write(() -> {
            try (cardFolder;
                    paperFolder;
                    cards;
                    papers) {
                commit();
            }
        });
    }

    /** Closes without keeping what was not committed. */
    void abandon() {
        write(() -> {
            try (cardFolder;
                    paperFolder) {
                cards.rollback();
                papers.rollback();
            }
        });
    }
}
