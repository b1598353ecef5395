package org.parley.pipeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Account;
import org.parley.resolution.Namebook;

/** Understands as usual, but for what a test has otherwise. */
interface Altered extends Understanding {
    Understanding USUAL = new News(ReferenceData.read().reference());

    @Override
    default Reading read(Article article, Optional<LocalDate> anchor) {
        return USUAL.read(article, anchor);
    }

    @Override
    default Account account(Reading reading, Map<Thing, String> paths) {
        return USUAL.account(reading, paths);
    }

    @Override
    default Namebook names() {
        return USUAL.names();
    }
}
