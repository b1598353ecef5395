package org.parley.validation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.notice.InputException;
import org.parley.store.Store;

/** The texts of the articles of a store: from the files they were read from, else as the store kept them. */
public final class ArticleTexts implements Function<String, Optional<String>> {
    private final Store store;
    private final Optional<Articles> files;

    public ArticleTexts(Store store) {
        this.store = store;
        this.files = store.manifest().folders().stream().findFirst().flatMap(folder -> files(Path.of(folder)));
    }

    @Override
    public Optional<String> apply(String source) {
        return files.flatMap(all -> all.reopen(source)).map(Article::text).or(() -> store.text(source));
    }

    private static Optional<Articles> files(Path folder) {
        try {
            return Optional.of(Articles.at(folder, notice -> {}));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
