package org.parley.notice;

/**
 * Says that nothing can be done with what the user gave: no such folder, nothing in it. What is wrong with a part of the
 * input is a {@link Notice} instead, and the rest is read.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String advice;

    /**
     * @param message what was found, as a sentence that names the place
     * @param advice what the user can do, as a sentence
     */
    public InputException(String message, String advice) {
        super(message);
        this.message = message;
        this.advice = advice;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** What the user can do about it, as a sentence. */
    public String advice() {
        return advice;
    }
}
