package org.parley.corpus;

import java.io.EOFException;
import java.io.IOException;
import org.parley.notice.Notice;

/**
 * Says what is wrong with a file that is broken. The readers of archives throw whatever they stumble over in one that makes
 * no sense, so who calls them catches everything.
 */
final class Broken {
    private Broken() {}

    static Notice archive(String place, Exception e) {
        return Notice.error(
                "broken-archive",
                place,
                "This file is broken: " + why(e) + ".",
                "What could be read of it is used; get it anew.");
    }

    static Notice record(String place, Exception e) {
        return Notice.warning("broken-record", place, "This record is broken: " + why(e) + ".", "It is skipped.");
    }

    private static String why(Exception e) {
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        String message = e instanceof IOException ? String.valueOf(e.getMessage()) : "its bytes make no sense";
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
