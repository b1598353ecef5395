package org.parley.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the text under an element of a web page as paragraphs, and tells those that are only links. */
final class Prose implements NodeVisitor {
    /** A paragraph is prose from so many characters on. */
    private static final int SHORTEST = 60;

    private final List<String> paragraphs = new ArrayList<>();
    private final Map<Element, Long> lengths = new HashMap<>();
    private final StringBuilder open = new StringBuilder();
    private int linked = 0;
    private int inLink = 0;
    private long prose = 0;

    private Prose() {}

    /** The paragraphs under {@code element}, a blank line between them; those that are only links are left out. */
    static String text(Element element) {
        return String.join("\n\n", read(element).paragraphs);
    }

    /** How many characters of prose stand under {@code root} and each element below it, links not counted. */
    static Map<Element, Long> lengths(Element root) {
        return read(root).lengths;
    }

    private static Prose read(Element element) {
        Prose prose = new Prose();
        element.traverse(prose);
        prose.close();
        return prose;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
    }

    // What was met since the element was entered stands under it.
    private void leave(Element element) {
        if (block(element)) {
            close();
        }
        lengths.computeIfPresent(element, (same, before) -> prose - before);
        inLink -= element.nameIs("a") ? 1 : 0;
    }

    private void enter(Element element) {
        if (element.nameIs("br")) {
            open.append('\n');
        } else if (block(element)) {
            close();
        } else if (element.nameIs("td") || element.nameIs("th")) {
            add(" ");
        }
        lengths.put(element, prose);
        inLink += element.nameIs("a") ? 1 : 0;
    }

    private static boolean block(Element element) {
        return element.isBlock() && !element.nameIs("br");
    }

    private void add(String text) {
        int before = open.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                open.append(c);
            } else if (!endsBlank()) {
                open.append(' ');
            }
        }
        linked += inLink > 0 ? open.length() - before : 0;
    }

    private boolean endsBlank() {
        return open.isEmpty() || open.charAt(open.length() - 1) == ' ' || open.charAt(open.length() - 1) == '\n';
    }

    private void close() {
        String paragraph = open.toString().strip();
        if (!paragraph.isEmpty() && !onlyLinks(paragraph)) {
            paragraphs.add(paragraph.replaceAll(" *\n *", "\n").replaceAll("\n{2,}", "\n\n"));
            prose += paragraph.length() >= SHORTEST ? paragraph.length() - Math.min(linked, paragraph.length()) : 0;
        }
        open.setLength(0);
        linked = 0;
    }

    private boolean onlyLinks(String paragraph) {
        return linked * 10 >= paragraph.length() * 9 && !paragraph.endsWith(".");
    }
}
