package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.VerbGroup.Form;

/** Reads one verb group: helpers, negation, governing verbs, main verb. */
final class VerbReader {
    /** Adjectives and participles that govern a verb: "is set to meet", "is likely to rise". */
    private static final Set<String> CONTROL_ADJECTIVES = Set.of(
            "likely",
            "unlikely",
            "able",
            "unable",
            "ready",
            "due",
            "about",
            "willing",
            "unwilling",
            "reluctant",
            "poised",
            "eager",
            "keen",
            "slated",
            "free",
            "certain",
            "sure",
            "prepared",
            "bound");

    private final Lexicon lexicon = Lexicon.english();
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int from;
    private int at;
    private boolean negated;
    private boolean be;
    private boolean have;
    private boolean to;
    private boolean helper;
    private final List<String> modals = new ArrayList<>();
    private final List<String> controls = new ArrayList<>();

    VerbReader(List<Token> tokens, Tag[] tags, int from) {
        this.tokens = tokens;
        this.tags = tags;
        this.from = from;
        this.at = from;
    }

    Optional<VerbGroup> read() {
        if (!begins()) {
            return Optional.empty();
        }
        while (at < tags.length) {
            Tag tag = tags[at];
            if (tag == Tag.MODAL) {
                modals.add(tokens.get(at).lower());
                helper = true;
            } else if (tag == Tag.NOT) {
                negated = true;
            } else if (tag == Tag.BE) {
                be = true;
                helper = true;
            } else if (tag == Tag.HAVE) {
                have = true;
                helper = true;
            } else if (tag == Tag.DO) {
                helper = true;
            } else if (tag == Tag.TO) {
                to = true;
                helper = true;
            } else if (tag.verb()) {
                Optional<VerbGroup> group = main();
                if (group.isPresent()) {
                    return group;
                }
                continue;
            } else if (controlAdjective()) {
                controls.add(tokens.get(at).lower());
                be = false;
            } else if (tag != Tag.ADVERB && !passing()) {
                break;
            }
            at++;
        }
        return helper ? Optional.of(auxiliaryAlone()) : Optional.empty();
    }

    private boolean begins() {
        Tag tag = tags[from];
        if (tag == Tag.TO) {
            return true;
        }
        if (tag == Tag.ADVERB) {
            int i = from;
            while (i < tags.length && tags[i] == Tag.ADVERB) {
                i++;
            }
            return i < tags.length && tags[i].verb() && from > 0;
        }
        return tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE || tag == Tag.DO || tag == Tag.NOT || tag.verb();
    }

    /** "going" in "is going to", "set" in "is set to". */
    private Optional<VerbGroup> main() {
        int next = at + 1;
        while (next < tags.length && tags[next] == Tag.ADVERB) {
            next++;
        }
        boolean governs = next < tags.length && tags[next] == Tag.TO;
        if (governs) {
            controls.add(lemma(at));
            resetFor(next);
            return Optional.empty();
        }
        return Optional.of(group(at));
    }

    private void resetFor(int next) {
        be = false;
        have = false;
        helper = true;
        to = true;
        at = next + 1;
    }

    private VerbGroup group(int head) {
        Tag tag = tags[head];
        boolean participle = tag == Tag.PAST || tag == Tag.PARTICIPLE;
        boolean passive = be && participle;
        Form form = form(tag, passive);
        return new VerbGroup(from, head + 1, head, lemma(head), form, passive, finite(form), negated, modals, controls);
    }

    private Form form(Tag tag, boolean passive) {
        if (to || !modals.isEmpty() && tag == Tag.BASE || passive && !modals.isEmpty()) {
            return Form.INFINITIVE;
        }
        if (have) {
            return Form.PERFECT;
        }
        if (be) {
            return tag == Tag.GERUND ? Form.PROGRESSIVE : beForm();
        }
        return switch (tag) {
            case PAST -> helper ? Form.PAST : Form.BARE;
            case PARTICIPLE -> Form.BARE;
            case GERUND -> Form.GERUND;
            default -> Form.PRESENT;
        };
    }

    private Form beForm() {
        for (int i = from; i < at; i++) {
            String word = tokens.get(i).lower();
            if (word.equals("was") || word.equals("were")) {
                return Form.PAST;
            }
        }
        return Form.PRESENT;
    }

    /** "is", "has", "will be" with no verb after it. */
    private VerbGroup auxiliaryAlone() {
        int end = at;
        while (end > from + 1 && tags[end - 1] == Tag.ADVERB) {
            end--;
        }
        String lemma = be ? "be" : have ? "have" : "do";
        Form form = to || !modals.isEmpty() ? Form.INFINITIVE : past(end) ? Form.PAST : Form.PRESENT;
        return new VerbGroup(from, end, end - 1, lemma, form, false, finite(form), negated, modals, controls);
    }

    private boolean finite(Form form) {
        boolean agreedTo =
                form == Form.INFINITIVE && !controls.isEmpty() && tags[from] != Tag.TO && tags[from] != Tag.GERUND;
        return form != Form.INFINITIVE && form != Form.GERUND || !modals.isEmpty() || agreedTo;
    }

    private boolean past(int end) {
        for (int i = from; i < end; i++) {
            if (Set.of("was", "were", "had", "did").contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean controlAdjective() {
        int next = at + 1;
        return be && CONTROL_ADJECTIVES.contains(tokens.get(at).lower()) && next < tags.length && tags[next] == Tag.TO;
    }

    /** Words and marks that may stand between helper and verb: "has both imposed", "had "severely violated" it". */
    private boolean passing() {
        String word = tokens.get(at).lower();
        return helper && tags[at] == Tag.QUOTE && verbAfterAdverbs(at + 1) || emphasis(word);
    }

    private boolean verbAfterAdverbs(int from) {
        int next = from;
        while (next < tags.length && tags[next] == Tag.ADVERB) {
            next++;
        }
        return next < tags.length && tags[next].verb();
    }

    private boolean emphasis(String word) {
        return helper
                && (word.equals("both") || word.equals("all") || word.equals("each"))
                && at + 1 < tags.length
                && tags[at + 1].verb();
    }

    private String lemma(int i) {
        return lexicon.verb(tokens.get(i).lower())
                .map(Lexicon.VerbForm::lemma)
                .orElseGet(() -> stem(tokens.get(i).lower()));
    }

    private static String stem(String word) {
        if (word.endsWith("ied")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ed")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("ing") ? word.substring(0, word.length() - 3) : word;
    }
}
