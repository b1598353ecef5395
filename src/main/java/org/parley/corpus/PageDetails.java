package org.parley.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says of itself, in its metadata or as linked data.
 *
 * @param found its details, all marked as found
 * @param body the text of its story, where the page repeats it as data
 */
record PageDetails(Details found, Optional<String> body) {
    private static final Yaml PLACES = Yaml.file("page.yaml");

    static PageDetails of(Document html) {
        LinkedData data = LinkedData.of(html);
        Optional<String> publisher = data.text("publisher", "name").or(() -> first(html, "publisher", Optional::of));
        Details found = new Details(
                data.text("datePublished")
                        .flatMap(PageDetails::date)
                        .or(() -> first(html, "published", PageDetails::date)),
                publisher,
                first(html, "url", Optional::of).or(() -> data.text("url")).filter(PageDetails::address),
                title(html, publisher).or(() -> data.text("headline")));
        return new PageDetails(found.asFound(), data.text("articleBody"));
    }

    private static Optional<LocalDate> date(String text) {
        return Dates.iso(text).or(() -> Dates.full(text));
    }

    private static boolean address(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    // A heading is the headline only if the title of the page, which often ends in the name of the site, says much the
    // same.
    private static Optional<String> title(Document html, Optional<String> publisher) {
        Optional<String> title = first(html, "title", Optional::of).map(whole -> withoutSite(whole, publisher));
        return first(html, "headline", Optional::of)
                .filter(heading -> title.isEmpty() || alike(words(heading), words(title.get())))
                .or(() -> title);
    }

    private static boolean alike(List<String> heading, List<String> title) {
        return heading.size() > 1 && heading.stream().filter(title::contains).count() * 5 >= heading.size() * 3L;
    }

    private static List<String> words(String text) {
        return Paragraph.words(text, Integer.MAX_VALUE);
    }

    private static String withoutSite(String title, Optional<String> publisher) {
        return publisher
                .map(name -> title.replaceFirst("\\s+[|–—-]\\s+\\Q" + name.replace("\\E", "") + "\\E$", ""))
                .orElse(title);
    }

    private static <T> Optional<T> first(Document html, String what, Function<String, Optional<T>> reading) {
        List<String> places = PLACES.items(what);
        return places.stream()
                .flatMap(place -> values(html, place))
                .map(value -> value.replaceAll("\\s+", " ").strip())
                .filter(value -> !value.isEmpty())
                .flatMap(value -> reading.apply(value).stream())
                .findFirst();
    }

    private static java.util.stream.Stream<String> values(Document html, String place) {
        String[] parts = place.split(" @", 2);
        Function<Element, String> value = parts.length == 2 ? element -> element.attr(parts[1]) : Element::text;
        return html.select(parts[0]).stream().map(value);
    }
}
