package org.parley.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to tell clutter from news, as {@code clutter.yaml} words it; what its parts mean is told there.
 *
 * @param when words of which a paragraph must have one before {@code like} is tried
 */
record Rule(
        String name,
        String means,
        Set<String> is,
        List<List<String>> begins,
        Set<String> only,
        Optional<Pattern> like,
        Set<String> when,
        int most,
        Place place,
        Unless unless,
        Cuts cuts,
        Set<Tells> tells,
        List<String> cut,
        List<String> keep) {
    /** Where in the story a rule holds. */
    enum Place {
        HEAD,
        BELOW,
        TAIL,
        ANYWHERE
    }

    /** What a paragraph must not be, or the rule lets it stand. */
    enum Unless {
        NEWS,
        SENTENCE,
        NOTHING
    }

    /** How much a rule takes away. */
    enum Cuts {
        LINE,
        NEXT,
        SECTION,
        REST,
        START,
        END
    }

    /** What a paragraph that a rule takes away may tell of the article. */
    enum Tells {
        DATE,
        PUBLISHER,
        /** That it belongs to the frame of the page and not to the story. */
        FRAME
    }

    /** What stands at the end of a story is short enough for this. */
    private static final int END_LENGTH = 350;

    /** Whether it takes words away from a paragraph, and leaves the rest. */
    boolean trims() {
        return cuts == Cuts.START || cuts == Cuts.END;
    }

    /** Whether the whole paragraph is of this kind, wherever it stands. */
    boolean fits(Paragraph paragraph) {
        return paragraph.words().size() <= most
                && (is.contains(paragraph.key())
                        || beginsWithPhrase(paragraph)
                        || onlyWords(paragraph)
                        || isLike(paragraph));
    }

    private boolean beginsWithPhrase(Paragraph paragraph) {
        return !paragraph.quotation() && begins.stream().anyMatch(phrase -> begins(paragraph.words(), phrase));
    }

    private static boolean begins(List<String> words, List<String> phrase) {
        if (words.size() < phrase.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(i)) && !phrase.get(i).equals(Paragraph.numberless(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    // A number alone says nothing of where it belongs.
    private boolean onlyWords(Paragraph paragraph) {
        return paragraph.words().stream().map(Paragraph::numberless).allMatch(only::contains)
                && paragraph.words().stream().anyMatch(only::contains);
    }

    private boolean isLike(Paragraph paragraph) {
        return like.isPresent() && like.get().matcher(paragraph.squeezed()).matches();
    }

    /** Where the words that it takes from the start or the end of {@code text} begin and end; empty if there are none. */
    Optional<Span> trim(String text) {
        if (like.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = like.get().matcher(text);
        if (cuts == Cuts.START) {
            return matcher.lookingAt() ? Optional.of(new Span(0, matcher.end())) : Optional.empty();
        }
        matcher.region(Math.max(0, text.length() - END_LENGTH), text.length()).useTransparentBounds(true);
        return matcher.find() ? Optional.of(new Span(matcher.start(), text.length())) : Optional.empty();
    }
}
