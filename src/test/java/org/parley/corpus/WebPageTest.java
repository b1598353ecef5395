package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.notice.Notice;

class WebPageTest {
    private static final String STORY = """
            <p>Officials of both sides met on Monday to speak about <a href=x>tariffs</a> on steel and cars.</p>
            <p>They will meet again on Tuesday,
            when soybeans are on the agenda, Mr&nbsp;Greer said.</p>
            """;

    private final List<Notice> notices = new ArrayList<>();

    @Test
    void readsTheStoryAndNothingElse() {
        assertEquals("""
                HEADLINE Talks resume
                BODY Officials of both sides met on Monday to speak about tariffs on steel and cars.
                BODY They will meet again on Tuesday, when soybeans are on the agenda, Mr Greer said.""", news("""
                        <html><head><title>Talks resume - The Post</title><script>var tariffs = 1;</script></head><body>
                        <nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>
                        <div class="share-tools"><p>Share this story with your friends if you like it so much as we do.</p></div>
                        <article><h1>Talks resume</h1>%s
                        <ul><li><a href=y>Ministers in Geneva: all you need to know</a></ul></article>
                        <aside><p>Another story that is told beside this one, at some length, of no use to us here.</p></aside>
                        <footer>About us</footer></body></html>
                        """.formatted(STORY)));
    }

    @Test
    void findsTheStoryOfAPageWithoutMarks() {
        assertEquals("""
                BODY Officials of both sides met on Monday to speak about tariffs on steel and cars.
                BODY They will meet again on Tuesday, when soybeans are on the agenda, Mr Greer said.""", news("<div><div>Short words</div><div><div>" + STORY + "</div></div></div>"));
    }

    @Test
    void keepsAStoryInsideAnElementWithASuspectName() {
        assertEquals(
                2,
                article("<div class='main comments'>" + STORY + "</div>")
                        .blocks()
                        .size());
    }

    @Test
    void readsBrokenLinesAsParagraphs() {
        assertEquals(
                """
                BODY Officials met on Monday to speak about tariffs on steel and cars in Geneva.
                BODY They meet again.""",
                news(
                        "<div>Officials met on Monday to speak about tariffs on steel and cars in Geneva.<br><br>They meet again.</div>"));
    }

    @Test
    void takesDetailsFromMetadata() {
        Details details = article("""
                        <head><meta property="article:published_time" content="2025-10-25T23:10:00+08:00">
                        <meta property="og:site_name" content="The Post"><link rel="canonical" href="https://post.example/talks">
                        <meta property="og:title" content="Talks resume | The Post"></head><body>%s
                        """.formatted(STORY)).details();
        assertEquals("2025-10-25 The Post https://post.example/talks Talks resume", told(details));
        assertEquals(4, details.found().size());
    }

    @Test
    void takesDetailsFromLinkedData() {
        Details details = article("""
                        <head><script type="application/ld+json">{broken</script>
                        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
                        {"@type": ["NewsArticle"], "headline": "Talks resume", "datePublished": "October 25, 2025",
                        "publisher": {"@type": "Organization", "name": "The Post"}, "url": "https://post.example/talks"}]}</script>
                        </head><body>%s
                        """.formatted(STORY)).details();
        assertEquals("2025-10-25 The Post https://post.example/talks Talks resume", told(details));
    }

    @Test
    void takesTheStoryFromLinkedDataWhereThePageShowsNone() {
        assertEquals("HEADLINE Talks resume\nBODY Officials met on Monday to speak about tariffs on steel.", news("""
                        <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks resume",
                        "articleBody": "Officials met on Monday to speak about tariffs on steel."}</script></head>
                        <body><div id=app></div></body>
                        """));
    }

    @Test
    void givenDetailsWinOverThoseFound() {
        Page page = page("<title>Talks</title>" + STORY, StandardCharsets.UTF_8);
        Details given = new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Given"));
        Article article = PageReader.read(new Page(page.source(), page.form(), page.bytes(), given), notices::add)
                .orElseThrow();
        assertEquals(Optional.of("Given"), article.details().title());
    }

    @Test
    void readsTheEncodingThatIsDeclaredOrElseTheOneThatFits() {
        String html = "<meta charset=iso-8859-2><p>Šefčovič met officials in Geneva on Monday to speak of tariffs.</p>";
        Charset latin2 = Charset.forName("ISO-8859-2");
        assertEquals("BODY Šefčovič met officials in Geneva on Monday to speak of tariffs.", news(page(html, latin2)));
        assertEquals(
                "BODY Šefčovič met officials in Geneva on Monday to speak of tariffs.",
                news(page(html, StandardCharsets.UTF_8)));
        assertEquals(List.of(), notices);
        assertEquals(
                "BODY Séjourné met officials in Geneva on Monday to speak of tariffs.",
                news(page(
                        "<p>Séjourné met officials in Geneva on Monday to speak of tariffs.",
                        StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("not-utf8"), notices.stream().map(Notice::code).toList());
    }

    private static String told(Details details) {
        return details.published().orElseThrow() + " " + details.publisher().orElseThrow() + " "
                + details.url().orElseThrow() + " " + details.title().orElseThrow();
    }

    private String news(String html) {
        return news(page(html, StandardCharsets.UTF_8));
    }

    private String news(Page page) {
        Article article = PageReader.read(page, notices::add).orElseThrow();
        List<String> lines = new ArrayList<>();
        article.blocks()
                .forEach(block -> lines.add(block.kind() + " " + block.span().of(article.text())));
        return String.join("\n", lines);
    }

    private Article article(String html) {
        return PageReader.read(page(html, StandardCharsets.UTF_8), notices::add).orElseThrow();
    }

    private static Page page(String html, Charset charset) {
        return new Page("a.html", Page.Form.HTML, html.getBytes(charset), Details.NONE);
    }
}
