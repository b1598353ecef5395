package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.parley.corpus.Article;
import org.parley.corpus.Details;
import org.parley.extraction.Reading;

/** The articles of a store and what was read in them, as they were at one moment. Safe for use by many threads. */
public final class PaperView implements AutoCloseable {
    static final String ARTICLE = "article";
    static final String READING = "reading";

    private final DirectoryReader reader;
    private final Optional<FSDirectory> folder;

    PaperView(DirectoryReader reader, Optional<FSDirectory> folder) {
        this.reader = reader;
        this.folder = folder;
    }

    static PaperView in(Path build) throws IOException {
        FSDirectory folder = FSDirectory.open(build.resolve(Cards.PAPERS));
        return new PaperView(DirectoryReader.open(folder), Optional.of(folder));
    }

    /** What was read in an article; empty if there is none of that source. */
    public Optional<Reading> reading(String source) {
        return document(source, Set.of(ARTICLE, READING)).map(PaperView::reading);
    }

    /** An article as it was read; empty if there is none of that source. */
    public Optional<Article> article(String source) {
        return document(source, Set.of(ARTICLE)).map(PaperView::article);
    }

    /** A reading without the article, which is kept beside it. */
    static Reading without(Reading reading) {
        return with(reading, new Article(reading.article().source(), "", Details.NONE, List.of()));
    }

    private static Reading with(Reading reading, Article article) {
        return new Reading(
                article,
                reading.anchor(),
                reading.claims(),
                reading.quarantine(),
                reading.names(),
                reading.weekdays(),
                reading.notices());
    }

    private static Reading reading(Document document) {
        return with(part(document, READING, Reading.class), article(document));
    }

    private static Article article(Document document) {
        return part(document, ARTICLE, Article.class);
    }

    private static <T extends Record> T part(Document document, String name, Class<T> type) {
        BytesRef bytes = Objects.requireNonNull(document.getBinaryValue(name));
        return Codec.of(type, bytes.bytes, bytes.offset, bytes.length);
    }

    private Optional<Document> document(String source, Set<String> fields) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum found = leaf.reader().postings(new Term(CardView.SOURCE, source), PostingsEnum.NONE);
                for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = found.nextDoc()) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc)) {
                        return Optional.of(leaf.reader().storedFields().document(doc, fields));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        if (folder.isPresent()) {
            folder.get().close();
        }
    }
}
