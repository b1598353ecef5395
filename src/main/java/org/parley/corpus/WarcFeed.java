package org.parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages in a web archive file, whether packed or not; the source of each is the byte at which its record begins. */
final class WarcFeed implements Feed {
    private static final int OK = 200;

    private final WarcReader warc;
    private final String file;
    private final Feeds feeds;

    WarcFeed(Path path, String file, Feeds feeds) throws IOException {
        this.warc = new WarcReader(path);
        this.file = file;
        this.feeds = feeds;
    }

    /** What a record holds. */
    private record Content(MediaType type, MessageBody body) {}

    @Override
    public Optional<Page> next() throws IOException {
        for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
            Optional<Page> page = page(next.get(), file + "#" + warc.position());
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Page> seek(String source) throws IOException {
        try {
            warc.position(Long.parseLong(source.substring(file.length() + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return next().filter(page -> page.source().equals(source));
    }

    @Override
    public void close() throws IOException {
        warc.close();
    }

    // A record that cannot be read does not keep the next from being read.
    private Optional<Page> page(WarcRecord record, String source) {
        try {
            Optional<Content> content = fromTheWeb(record) ? content(record) : Optional.empty();
            return content.isEmpty() ? Optional.empty() : page((WarcTargetRecord) record, content.get(), source);
        } catch (IOException | RuntimeException e) {
            feeds.notices().accept(Broken.record(source, e));
            return Optional.empty();
        }
    }

    // Crawlers also keep their settings and logs in the archive.
    private static boolean fromTheWeb(WarcRecord record) {
        return record instanceof WarcTargetRecord target
                && target.target().startsWith("http")
                && !target.target().endsWith("/robots.txt");
    }

    private static Optional<Content> content(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            return http.status() == OK ? wanted(http.contentType(), http.bodyDecoded()) : Optional.empty();
        }
        return record instanceof WarcConversion || record instanceof WarcResource
                ? wanted(record.contentType(), record.body())
                : Optional.empty();
    }

    private static Optional<Content> wanted(MediaType type, MessageBody body) {
        return html(type) || type.base().equals(MediaType.PLAIN_TEXT)
                ? Optional.of(new Content(type, body))
                : Optional.empty();
    }

    private static boolean html(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.subtype().equals("xhtml+xml");
    }

    private Optional<Page> page(WarcTargetRecord record, Content content, String source) throws IOException {
        try (InputStream in = content.body().stream()) {
            return feeds.bytes(in, source)
                    .map(bytes -> decoded(bytes, content.type()))
                    .map(bytes -> feeds.page(source, html(content.type()) ? Format.HTML : Format.TEXT, bytes))
                    .map(page -> page.given(page.given().or(address(record))));
        }
    }

    private static Details address(WarcTargetRecord record) {
        return new Details(Optional.empty(), Optional.empty(), Optional.of(record.target()), Optional.empty());
    }

    // What the server said of the encoding counts more than what the page says.
    private static byte[] decoded(byte[] bytes, MediaType type) {
        Optional<Charset> charset =
                Optional.ofNullable(type.parameters().get("charset")).flatMap(WarcFeed::charset);
        boolean other =
                charset.filter(said -> !said.equals(StandardCharsets.UTF_8)).isPresent();
        return other && Decoding.of(bytes).broken() > 0
                ? new String(bytes, charset.get()).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
