package org.parley.store;

/** Says that a store cannot be used as asked: it is not there, in use, or cannot be written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what is wrong, as a sentence that names the place
     * @param advice what the user can do, as a sentence
     */
    public StoreException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** The same, with the failure behind it. */
    public StoreException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the user can do about it, as a sentence. */
    public String advice() {
        return advice;
    }
}
