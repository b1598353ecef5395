package org.parley.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parley.notice.Notice;

/** An HTML page read as an article: the text of its story, and what it says of itself. */
final class WebPage {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=|<\\?xml[^>]{0,80}encoding\\s*=");
    private static final int HEAD = 4096;

    private WebPage() {}

    static Article read(Page page, Consumer<Notice> notices) {
        Document html = parse(page, notices);
        PageDetails details = PageDetails.of(html);
        Details known = page.given().or(details.found());
        return PageReader.article(page.source(), MainText.of(html, details), known);
    }

    // Bytes that are UTF-8 are so, whatever the page declares; others are what it declares.
    private static Document parse(Page page, Consumer<Notice> notices) {
        Decoding decoding = Decoding.of(page.bytes());
        return decoding.broken() > 0 && declares(page.bytes())
                ? asDeclared(page.bytes())
                : Jsoup.parse(PageReader.text(page, notices));
    }

    private static Document asDeclared(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean declares(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return CHARSET.matcher(head).find();
    }
}
