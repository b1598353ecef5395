package org.parley.extraction;

import java.util.Optional;

/** A direct quotation: its first and last token, sentence by sentence, and who said it where that is known. */
record Quotation(int firstSentence, int firstToken, int lastSentence, int lastToken, Optional<Human> speaker) {
    boolean covers(int sentence, int token) {
        boolean afterStart = sentence > firstSentence || sentence == firstSentence && token >= firstToken;
        return afterStart && (sentence < lastSentence || sentence == lastSentence && token <= lastToken);
    }
}
