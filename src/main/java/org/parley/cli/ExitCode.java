package org.parley.cli;

/** The numbers with which the program ends. */
final class ExitCode {
    /** Done as asked. */
    static final int DONE = 0;

    /** Done, and something is wrong with what was found. */
    static final int FINDINGS = 1;

    /** Not done: the command or its input is wrong. */
    static final int USAGE = 2;

    /** Not done: the store or the endpoint cannot be used. */
    static final int UNAVAILABLE = 3;

    /** Not done: the program itself is wrong. */
    static final int BROKEN = 70;

    private ExitCode() {}
}
