package org.parley.extraction;

import java.util.Optional;

/**
 * A delegation one sentence tells of.
 *
 * @param head whether the person leads it
 */
record DelegationNote(
        int sentence, RoundDraft round, String party, Optional<Human> person, boolean head, String pattern) {}
