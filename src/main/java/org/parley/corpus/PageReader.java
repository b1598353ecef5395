package org.parley.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.notice.Notice;

/** Turns the bytes of a page into an article. Equal pages give equal articles, whatever else has been read. */
public final class PageReader {
    private PageReader() {}

    /** The article of {@code page}; empty, with a notice, where there is no text in it. */
    public static Optional<Article> read(Page page, Consumer<Notice> notices) {
        if (Decoding.binary(page.bytes())) {
            notices.accept(Notice.warning(
                    "binary", page.source(), "This is not text, so it is skipped.", "Convert it to text or HTML."));
            return Optional.empty();
        }
        Article article = page.form() == Page.Form.HTML ? WebPage.read(page, notices) : plain(page, notices);
        if (article.blocks().isEmpty()) {
            notices.accept(Notice.warning(
                    "empty",
                    page.source(),
                    "There is no text to read here, so it is skipped.",
                    "If it should be an article, get it anew."));
            return Optional.empty();
        }
        return Optional.of(article);
    }

    private static Article plain(Page page, Consumer<Notice> notices) {
        return article(page.source(), text(page, notices), page.given());
    }

    /** The bytes of {@code page} as text. */
    static String text(Page page, Consumer<Notice> notices) {
        Decoding decoding = Decoding.of(page.bytes());
        if (decoding.broken() > 0) {
            notices.accept(broken(page.source(), decoding));
        }
        return decoding.text();
    }

    /** The article of a text: its news paragraphs, and what it tells of itself where that is not given. */
    static Article article(String source, String text, Details given) {
        Sifted sifted = Clutter.sift(text, given.title());
        return new Article(
                source, text, given.or(title(text, sifted.blocks()).asFound()).or(Imprint.of(sifted)), sifted.blocks());
    }

    private static Details title(String text, List<Block> blocks) {
        Optional<String> title = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.HEADLINE)
                .findFirst()
                .map(block -> block.span().of(text).replaceAll("\\s+", " "));
        return new Details(Optional.empty(), Optional.empty(), Optional.empty(), title);
    }

    private static Notice broken(String source, Decoding decoding) {
        return decoding.charset().equals(StandardCharsets.UTF_8)
                ? Notice.warning(
                        "broken-utf8",
                        source,
                        "The text is broken in " + decoding.broken() + " places; each is read as \ufffd.",
                        "Get the file anew or mend it.")
                : Notice.warning(
                        "not-utf8",
                        source,
                        "The text is not UTF-8; it is read as Windows-1252.",
                        "Convert it to UTF-8.");
    }
}
