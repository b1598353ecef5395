package org.parley.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An HTML page read as an article: the text of its headings and paragraphs, a line each. */
final class WebPage {
    private WebPage() {}

    static Article read(Page page) {
        try {
            Document html = Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "");
            String text = String.join("\n\n", html.select("h1, p").eachText());
            return PageReader.article(page.source(), text, page.given());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
