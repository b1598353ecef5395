package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Tag;

/** Who speaks the quotations of one paragraph. */
final class Attribution {
    private final Paragraph paragraph;
    private final Voices voices;
    private final SaidAfter behind;
    private final SaidBefore before;

    Attribution(Story story, Paragraph paragraph) {
        this.paragraph = paragraph;
        this.voices = new Voices(story);
        SpeakerNames names = new SpeakerNames(story, paragraph);
        this.behind = new SaidAfter(paragraph, names, voices);
        this.before = new SaidBefore(story, paragraph, names);
    }

    Optional<Human> of(int open, int close, Optional<Human> previous) {
        Optional<Human> near = behind.speaker(close).or(() -> before.speaker(open));
        if (near.isPresent() || attributed(open, close)) {
            return near;
        }
        return continued(open, previous).or(() -> announced(open, close));
    }

    /** Whether a verb of speech right beside the quotation gives it to someone who is no known person. */
    private boolean attributed(int open, int close) {
        for (int i = close + 1; i < Math.min(paragraph.size(), close + 12); i++) {
            if (paragraph.tag(i) == Tag.STOP || paragraph.tag(i) == Tag.QUOTE) {
                break;
            }
            if (Words.SPEECH.has("quotes", paragraph.token(i).lower())) {
                return true;
            }
        }
        int sentence = paragraph.sentence(open);
        for (int i = open - 1; i >= Math.max(0, open - 6) && paragraph.sentence(i) == sentence; i--) {
            if (paragraph.tag(i) == Tag.QUOTE) {
                return false;
            }
            if (Words.SPEECH.has("quotes", paragraph.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** A quotation that goes on right after another one's speaker was named. */
    private Optional<Human> continued(int open, Optional<Human> previous) {
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        boolean opensSentence = open == 0
                || paragraph.tag(open - 1) == Tag.STOP
                || paragraph.tag(open - 1) == Tag.COMMA
                || paragraph.tag(open - 1) == Tag.BREAK
                || paragraph.mark(open).token() == 0;
        return opensSentence ? previous : Optional.empty();
    }

    /** A quotation that makes up its sentence, without a speaker of its own, belongs to whoever spoke right before. */
    private Optional<Human> announced(int open, int close) {
        boolean opens = open == 0 || paragraph.sentence(open - 1) != paragraph.sentence(open);
        boolean alone = close + 1 >= paragraph.size() || paragraph.sentence(close + 1) != paragraph.sentence(close);
        return opens && alone && close - open > Statements.LEAST_WORDS
                ? voices.justBefore(paragraph.sentence(open))
                : Optional.empty();
    }
}
