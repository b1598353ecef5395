package org.parley.language;

import java.util.List;
import java.util.Optional;

/** Gives each token of a sentence its {@link Tag}: by the lexicon, then by what stands around it. */
final class Tagger {
    private final Lexicon lexicon = Lexicon.english();

    /** The tags of a sentence's tokens; {@code named[i]} tells that token i is part of a known name. */
    Tag[] tag(List<Token> tokens, boolean[] named) {
        Tag[] tags = new Tag[tokens.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = tag(tokens, named, tags, i);
        }
        return tags;
    }

    private Tag tag(List<Token> tokens, boolean[] named, Tag[] tags, int i) {
        Token token = tokens.get(i);
        char c = token.form().charAt(0);
        if (!Character.isLetterOrDigit(c) && !(c == '\'' && token.form().length() > 1)) {
            return mark(token.form());
        }
        if (named[i]) {
            return Tag.NAME;
        }
        if (Character.isDigit(c)) {
            return Tag.NUMBER;
        }
        return word(tokens, tags, i);
    }

    private static Tag mark(String form) {
        return switch (form) {
            case "," -> Tag.COMMA;
            case "\"", "'", "''", "``" -> Tag.QUOTE;
            case "-" -> Tag.HYPHEN;
            case ".", "?", "!" -> Tag.STOP;
            case "%", "$", "€", "£", "¥" -> Tag.NOUN;
            case "&" -> Tag.AND;
            default -> Tag.BREAK;
        };
    }

    private Tag word(List<Token> tokens, Tag[] tags, int i) {
        Token token = tokens.get(i);
        String word = token.lower();
        Tag closed = closed(tokens, tags, i, word);
        if (closed != null) {
            return closed;
        }
        boolean first = i == 0 || tags[i - 1] == Tag.QUOTE || tags[i - 1] == Tag.BREAK;
        if (token.capitalised() && !first && !allCaps(tokens)) {
            return Tag.NAME;
        }
        if (lexicon.is(word, "noun")) {
            return Tag.NOUN;
        }
        Optional<Lexicon.VerbForm> verb = lexicon.verb(word);
        if (verb.isPresent()) {
            return verb(tokens, tags, i, verb.get());
        }
        if (lexicon.is(word, "adjective")) {
            return Tag.ADJECTIVE;
        }
        if (token.capitalised() && first) {
            return followsName(tokens, i) ? Tag.NAME : open(word, tokens, tags, i);
        }
        return open(word, tokens, tags, i);
    }

    private static boolean followsName(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).capitalised();
    }

    private static boolean allCaps(List<Token> tokens) {
        return tokens.size() > 3
                && tokens.stream()
                        .filter(t -> Character.isLetter(t.form().charAt(0)))
                        .allMatch(t -> t.form().equals(t.form().toUpperCase(java.util.Locale.ROOT)));
    }

    @SuppressWarnings("NullAway") // null stands for "no closed class" inside this class only
    private Tag closed(List<Token> tokens, Tag[] tags, int i, String word) {
        if (word.equals("'s") || word.equals("'")) {
            return possessiveS(tokens, tags, i);
        }
        if (lexicon.is(word, "not")) return Tag.NOT;
        if (lexicon.is(word, "to")) return to(tokens, i);
        if (lexicon.is(word, "be")) return Tag.BE;
        if (word.equals("having") || lexicon.is(word, "have")) return Tag.HAVE;
        if (lexicon.is(word, "do")) return Tag.DO;
        if (lexicon.is(word, "modal") && !(word.equals("may") && tokens.get(i).capitalised() && i > 0))
            return Tag.MODAL;
        if (lexicon.is(word, "and")) return Tag.AND;
        if (word.equals("that")) return that(tags, i);
        if (lexicon.is(word, "relative")) {
            return Tag.RELATIVE;
        }
        if (lexicon.is(word, "subordinator")) return Tag.SUBORDINATOR;
        if (lexicon.is(word, "subject-pron")) return Tag.PRONOUN;
        if (lexicon.is(word, "det")) return Tag.DETERMINER;
        if (lexicon.is(word, "pron")) return Tag.PRONOUN;
        if (lexicon.is(word, "prep")) return Tag.PREPOSITION;
        if (lexicon.is(word, "adverb")) return Tag.ADVERB;
        return null;
    }

    /** "China's" is a possessive, "it's" a verb. */
    private static Tag possessiveS(List<Token> tokens, Tag[] tags, int i) {
        boolean verb = i > 0 && tags[i - 1] == Tag.PRONOUN
                || i > 0 && tokens.get(i - 1).lower().equals("that");
        return verb ? Tag.BE : Tag.POSSESSIVE;
    }

    private Tag to(List<Token> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && lexicon.is(tokens.get(next).lower(), "adverb")) {
            next++;
        }
        if (next >= tokens.size() || tokens.get(next).capitalised()) {
            return Tag.PREPOSITION;
        }
        String word = tokens.get(next).lower();
        boolean base = lexicon.verb(word)
                        .filter(v -> v.tag() == Tag.BASE || v.lemma().equals(word))
                        .isPresent()
                || word.equals("be")
                || word.equals("have")
                || word.equals("do");
        return base ? Tag.TO : Tag.PREPOSITION;
    }

    /** "said that", "talks that", "that day". */
    private static Tag that(Tag[] tags, int i) {
        if (i == 0) {
            return Tag.PRONOUN;
        }
        return switch (tags[i - 1]) {
            case NOUN, NAME -> Tag.RELATIVE;
            case BASE, PRESENT, PAST, PARTICIPLE, GERUND, COMMA, ADVERB, AND, TO, ADJECTIVE, NUMBER -> Tag.SUBORDINATOR;
            default -> Tag.DETERMINER;
        };
    }

    private Tag verb(List<Token> tokens, Tag[] tags, int i, Lexicon.VerbForm form) {
        return switch (form.tag()) {
            case BASE -> base(tokens, tags, i, form);
            case PRESENT -> present(tokens, tags, i, form);
            case GERUND -> gerund(tokens, tags, i);
            case PAST, PARTICIPLE -> past(tokens, tags, i, form);
            default -> form.tag();
        };
    }

    private static Tag base(List<Token> tokens, Tag[] tags, int i, Lexicon.VerbForm form) {
        Tag before = previous(tags, i);
        if (before == Tag.TO || before == Tag.MODAL || before == Tag.DO || before == Tag.PRONOUN || before == Tag.NOT) {
            return Tag.BASE;
        }
        if (before == Tag.DETERMINER
                || before == Tag.ADJECTIVE
                || before == Tag.POSSESSIVE
                || before == Tag.PREPOSITION
                || before == Tag.NUMBER
                || before == Tag.HYPHEN) {
            return Tag.NOUN;
        }
        if (form.lemma().equals("cut")
                || form.lemma().equals("hit")
                || form.lemma().equals("put")
                || form.lemma().equals("set")) {
            return sameInPast(tokens, i, before);
        }
        if (!form.nounToo() || before == Tag.RELATIVE) {
            return before == Tag.HAVE || before == Tag.BE ? Tag.PAST : Tag.BASE;
        }
        return verbFollows(tokens, i)
                        && (before == Tag.NAME || before == Tag.ADVERB || before == Tag.NOUN && plural(tokens, i - 1))
                ? Tag.BASE
                : Tag.NOUN;
    }

    /** "China cut tariffs", "has cut", "a rate cut": a verb wherever an object can follow. */
    private static Tag sameInPast(List<Token> tokens, int i, Tag before) {
        if (before == Tag.HAVE || before == Tag.BE) {
            return Tag.PAST;
        }
        if (before == Tag.NAME || before == Tag.PRONOUN) {
            return Tag.PAST;
        }
        return before == Tag.STOP
                        || before == Tag.AND
                        || before == Tag.COMMA
                        || before == Tag.RELATIVE
                        || verbFollows(tokens, i)
                ? Tag.PAST
                : Tag.NOUN;
    }

    private static Tag present(List<Token> tokens, Tag[] tags, int i, Lexicon.VerbForm form) {
        Tag before = previous(tags, i);
        if (before == Tag.DETERMINER
                || before == Tag.ADJECTIVE
                || before == Tag.POSSESSIVE
                || before == Tag.PREPOSITION
                || before == Tag.NUMBER
                || before == Tag.HYPHEN
                || before == Tag.STOP) {
            return Tag.NOUN;
        }
        return !form.nounToo()
                        || before == Tag.RELATIVE
                        || before == Tag.PRONOUN
                        || verbFollows(tokens, i) && before != Tag.AND && before != Tag.COMMA
                ? Tag.PRESENT
                : Tag.NOUN;
    }

    private static Tag gerund(List<Token> tokens, Tag[] tags, int i) {
        Tag before = previous(tags, i);
        boolean nounBefore = before == Tag.DETERMINER || before == Tag.POSSESSIVE || before == Tag.ADJECTIVE;
        return nounBefore ? (nounLike(tokens, i + 1) ? Tag.ADJECTIVE : Tag.NOUN) : Tag.GERUND;
    }

    /** "the proposed tariffs", "China's tightened controls": a participle that only describes. */
    private static Tag past(List<Token> tokens, Tag[] tags, int i, Lexicon.VerbForm form) {
        Tag before = previous(tags, i);
        boolean inside = before == Tag.DETERMINER
                || before == Tag.POSSESSIVE
                || before == Tag.NUMBER
                || before == Tag.ADJECTIVE
                || before == Tag.PREPOSITION
                || before == Tag.HYPHEN;
        return inside && nounLike(tokens, i + 1) ? Tag.ADJECTIVE : form.tag();
    }

    private static Tag open(String word, List<Token> tokens, Tag[] tags, int i) {
        if (word.endsWith("ly") && word.length() > 4) {
            return Tag.ADVERB;
        }
        Tag before = previous(tags, i);
        boolean inside = before == Tag.DETERMINER
                || before == Tag.POSSESSIVE
                || before == Tag.ADJECTIVE
                || before == Tag.PREPOSITION;
        if (word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")) {
            return inside && nounLike(tokens, i + 1) ? Tag.ADJECTIVE : Tag.PAST;
        }
        if (word.endsWith("ing") && word.length() > 5 && !inside) {
            return Tag.GERUND;
        }
        return adjectival(word) && nounLike(tokens, i + 1) ? Tag.ADJECTIVE : Tag.NOUN;
    }

    private static boolean adjectival(String word) {
        return word.endsWith("al")
                || word.endsWith("ive")
                || word.endsWith("ous")
                || word.endsWith("ic")
                || word.endsWith("able")
                || word.endsWith("ful")
                || word.endsWith("ary")
                || word.endsWith("less");
    }

    private static Tag previous(Tag[] tags, int i) {
        int at = i - 1;
        while (at >= 0 && tags[at] == Tag.ADVERB) {
            at--;
        }
        return at < 0 ? Tag.STOP : tags[at];
    }

    private static boolean plural(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        return word.endsWith("s") && !word.endsWith("ss") || word.equals("people");
    }

    private static boolean nounLike(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Lexicon lexicon = Lexicon.english();
        String word = tokens.get(i).lower();
        return Character.isLetter(word.charAt(0))
                && !lexicon.is(word, "prep")
                && !lexicon.is(word, "det")
                && !lexicon.is(word, "and")
                && !lexicon.is(word, "to")
                && !lexicon.is(word, "be")
                && !lexicon.is(word, "have")
                && !lexicon.is(word, "modal")
                && !lexicon.is(word, "pron")
                && !lexicon.is(word, "relative")
                && !lexicon.is(word, "subordinator")
                && !lexicon.is(word, "adverb")
                && !word.equals("'s");
    }

    /** Whether what comes next can only follow a verb: an article, a name, a pronoun, "to" with a verb. */
    private static boolean verbFollows(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Lexicon lexicon = Lexicon.english();
        Token next = tokens.get(i + 1);
        String word = next.lower();
        return lexicon.is(word, "det")
                || lexicon.is(word, "to")
                || lexicon.is(word, "pron")
                || next.capitalised()
                || Character.isDigit(word.charAt(0))
                || EnglishNumbers.cardinal(tokens, i + 1).isPresent()
                || lexicon.is(word, "adjective")
                || lexicon.is(word, "noun");
    }
}
