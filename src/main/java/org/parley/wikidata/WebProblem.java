package org.parley.wikidata;

/** Says that a service on the web gave no usable answer, and why. */
public final class WebProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WebProblem(String message) {
        super(message);
    }

    public WebProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
