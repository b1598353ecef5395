package org.parley.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a web page's story, a line each heading and paragraph, under its headline. What is surely no story goes;
 * then the element is sought that holds most of the prose; clutter inside it is left to {@link Clutter}.
 */
final class MainText {
    private static final Yaml PAGE = Yaml.file("page.yaml");
    private static final Set<String> SUSPECT = Set.copyOf(PAGE.phrases("suspect"));

    /** Of a page's prose, a story has at least this part, and what holds it cannot be dropped on suspicion. */
    private static final double ENOUGH = 0.4;

    private static final double SUSPECT_MOST = 0.25;
    private static final double NEARLY_ALL = 0.8;

    private final Element body;

    private MainText(Document html) {
        this.body = html.body();
        PAGE.items("drop").forEach(selector -> html.select(selector).remove());
    }

    /** The text of the page; changes {@code html}. */
    static String of(Document html, PageDetails details) {
        MainText page = new MainText(html);
        page.dropSuspect();
        String text = Prose.text(page.story());
        String story =
                details.body().filter(body -> body.length() > 2 * text.length()).orElse(text);
        return withTitle(details.found().title(), story);
    }

    private void dropSuspect() {
        Map<Element, Long> lengths = Prose.lengths(body);
        for (Element element : body.getAllElements()) {
            if (!element.nameIs("body")
                    && suspect(element)
                    && length(element, lengths) <= SUSPECT_MOST * length(body, lengths)) {
                element.remove();
            }
        }
    }

    private static long length(Element element, Map<Element, Long> lengths) {
        return lengths.getOrDefault(element, 0L);
    }

    private static boolean suspect(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (names.isBlank()) {
            return false;
        }
        for (String name : names.split("[^a-z-]+")) {
            if (SUSPECT.contains(name) || List.of(name.split("-")).stream().anyMatch(SUSPECT::contains)) {
                return true;
            }
        }
        return false;
    }

    private Element story() {
        Map<Element, Long> lengths = Prose.lengths(body);
        return PAGE.items("story").stream()
                .flatMap(selector -> most(body.select(selector), lengths).stream())
                .filter(element ->
                        length(element, lengths) > 0 && length(element, lengths) >= ENOUGH * length(body, lengths))
                .findFirst()
                .orElseGet(() -> narrow(body, lengths));
    }

    private static Optional<Element> most(List<Element> elements, Map<Element, Long> lengths) {
        return elements.stream().max(Comparator.comparingLong(element -> length(element, lengths)));
    }

    // Step by step and not by recursion: pages may nest deeper than a stack is.
    private static Element narrow(Element element, Map<Element, Long> lengths) {
        Element narrowest = element;
        for (Optional<Element> child = Optional.of(element); child.isPresent(); child = inner(narrowest, lengths)) {
            narrowest = child.get();
        }
        return narrowest;
    }

    private static Optional<Element> inner(Element element, Map<Element, Long> lengths) {
        long whole = length(element, lengths);
        return element.children().stream()
                .filter(child -> whole > 0 && length(child, lengths) >= NEARLY_ALL * whole)
                .findFirst();
    }

    private static String withTitle(Optional<String> title, String story) {
        return title.filter(headline -> !story.startsWith(headline))
                .map(headline -> headline + "\n\n" + story)
                .orElse(story);
    }
}
