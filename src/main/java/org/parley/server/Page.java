package org.parley.server;

import org.parley.ontology.ShippedFile;

/** A page of the site: its content in the common frame. */
final class Page {
    private static final String FRAME = ShippedFile.text(Page.class, "page.html");

    private Page() {}

    /**
     * The whole document.
     *
     * @param title plain text
     * @param main HTML
     */
    static String of(String title, String main) {
        return FRAME.replace("{{title}}", Html.escape(title)).replace("{{main}}", main);
    }

    static String refusal(Refusal refusal) {
        return of(
                "Sorry",
                "<h1>Sorry</h1><p>" + Html.escape(refusal.detail()) + "</p><p><a href=\"/\">To the first page</a></p>");
    }
}
