package org.parley.language;

/** A stretch of tokens that names a time. */
record TimePhrase(int from, int to, When when) {
    TimePhrase from(int earlier) {
        return new TimePhrase(earlier, to, when);
    }

    TimePhrase to(int later) {
        return new TimePhrase(from, later, when);
    }
}
