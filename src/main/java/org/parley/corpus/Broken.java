package org.parley.corpus;

import java.io.EOFException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException.Feature;
import org.parley.notice.Notice;

/**
 * Says what is wrong with a file that is broken. The readers of archives throw whatever they stumble over in one that makes
 * no sense, so who calls them catches everything.
 */
final class Broken {
    private Broken() {}

    static Notice archive(String place, Exception e) {
        return archive(place, why(e));
    }

    static Notice record(String place, Exception e) {
        return Notice.warning("broken-record", place, "This record is broken: " + why(e) + ".", "It is skipped.");
    }

    /** What of an archive cannot be found again, although it has members. */
    static Notice list(String place) {
        return archive(place, "the list of its members cannot be read");
    }

    static Notice empty(String place) {
        return archive(place, "it is empty");
    }

    private static Notice archive(String place, String why) {
        return Notice.error(
                "broken-archive",
                place,
                "This file is broken: " + why + ".",
                "What could be read of it is used; get it anew.");
    }

    // The words of those readers are for programmers.
    private static String why(Exception e) {
        if (e instanceof Guarded.Excess excess) {
            return excess.why();
        } else if (e instanceof UnsupportedZipFeatureException zip) {
            return zip.getFeature() == Feature.ENCRYPTION
                    ? "it is locked by a password"
                    : "it is packed in a way that is not known";
        }
        return e instanceof EOFException || String.valueOf(e.getMessage()).startsWith("Truncated")
                ? "it ends too early"
                : "its bytes make no sense";
    }
}
