package org.parley.language;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives each token of a sentence its {@link Tag}: by the lexicon, then by what stands around it. */
final class Tagger {
    /** The classes of words that stand in no noun group, or open one. */
    private static final Set<String> NO_NOUN =
            Set.of("prep", "det", "and", "to", "be", "have", "modal", "pron", "relative", "subordinator", "adverb");

    /** Behind these, "in response" and the like are no adverbs. */
    private static final Set<String> GOING_ON = Set.of("of", "to", "with", "as", "from", "for");

    private static final Set<String> AFTER_VERB = Set.of("det", "to", "pron", "adjective", "noun");

    private final Lexicon lexicon = Lexicon.english();

    /**
     * The tags of a sentence's tokens; {@code named[i]} tells that token i is part of a known name, {@code goods[i]} of goods
     * of several words.
     */
    Tag[] tag(List<Token> tokens, boolean[] named, boolean[] goods) {
        Tag[] tags = new Tag[tokens.size()];
        boolean shouted = allCaps(tokens);
        for (int i = 0; i < tags.length; i++) {
            if (adverbPhrase(tokens, i)) {
                tags[i++] = Tag.ADVERB;
                tags[i] = Tag.ADVERB;
                continue;
            }
            tags[i] = tag(tokens, named, shouted, tags, i);
            if (goods[i] && tags[i].verb()) {
                tags[i] = i + 1 < tags.length && goods[i + 1] ? Tag.ADJECTIVE : Tag.NOUN;
            }
        }
        return tags;
    }

    /** "In turn", "as well": two words that stand where an adverb stands. */
    private boolean adverbPhrase(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && lexicon.is(tokens.get(i).lower() + "_" + tokens.get(i + 1).lower(), "adverb-phrase")
                && (i + 2 == tokens.size()
                        || !GOING_ON.contains(tokens.get(i + 2).lower()));
    }

    private Tag tag(List<Token> tokens, boolean[] named, boolean shouted, Tag[] tags, int i) {
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
        return word(tokens, shouted, tags, i);
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

    private Tag word(List<Token> tokens, boolean shouted, Tag[] tags, int i) {
        Token token = tokens.get(i);
        String word = token.lower();
        if (word.equals("per")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).lower().equals("cent")) {
            return Tag.NOUN;
        }
        Set<String> classes = lexicon.classes(word);
        Tag closed = closed(tokens, tags, i, classes);
        if (closed != null) {
            return closed;
        }
        boolean first = i == 0 || tags[i - 1] == Tag.QUOTE || tags[i - 1] == Tag.BREAK;
        if (token.capitalised() && !first && !shouted) {
            return Tag.NAME;
        }
        if (compound(tokens, i, classes)) {
            return Tag.ADJECTIVE;
        }
        if (classes.contains("noun")) {
            return visiting(tokens, tags, i) ? Tag.GERUND : Tag.NOUN;
        }
        if (prepared(tokens, tags, i)) {
            return Tag.ADJECTIVE;
        }
        Optional<Lexicon.VerbForm> verb = lexicon.verb(word);
        if (verb.isPresent()) {
            return verb(tokens, tags, i, verb.get());
        }
        if (classes.contains("adjective")) {
            return Tag.ADJECTIVE;
        }
        if (token.capitalised() && first) {
            return followsName(tokens, i) ? Tag.NAME : open(word, tokens, tags, i);
        }
        return open(word, tokens, tags, i);
    }

    /** "The Vietnam-EU free trade agreement": no verb. */
    private boolean compound(List<Token> tokens, int i, Set<String> classes) {
        return classes.contains("compound-adjective")
                && i + 1 < tokens.size()
                && lexicon.is(tokens.get(i + 1).lower(), "compound-noun");
    }

    /** "Was in Paris meeting with her counterparts": what somebody does there. */
    private boolean visiting(List<Token> tokens, Tag[] tags, int i) {
        return lexicon.is(tokens.get(i).lower(), "event-gerund")
                && i > 2
                && i + 1 < tokens.size()
                && tokens.get(i + 1).lower().equals("with")
                && tags[i - 1] == Tag.NAME
                && tags[i - 2] == Tag.PREPOSITION
                && tags[i - 3] == Tag.BE;
    }

    private static boolean followsName(List<Token> tokens, int i) {
        int next = i + 2 < tokens.size() && tokens.get(i + 1).form().equals("-") ? i + 2 : i + 1;
        return next < tokens.size() && tokens.get(next).capitalised();
    }

    /** Whether a sentence is all in capitals, so that they say nothing of its words. */
    private static boolean allCaps(List<Token> tokens) {
        if (tokens.size() <= 3) {
            return false;
        }
        for (Token token : tokens) {
            String form = token.form();
            if (Character.isLetter(form.charAt(0)) && !form.equals(form.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("NullAway") // null stands for "no closed class" inside this class only
    private Tag closed(List<Token> tokens, Tag[] tags, int i, Set<String> classes) {
        String word = tokens.get(i).lower();
        if (word.equals("'s") || word.equals("'")) {
            return possessiveS(tokens, tags, i);
        }
        if (word.equals("having")) return Tag.HAVE;
        if (word.equals("that")) return that(tokens, tags, i);
        if (classes.isEmpty()) return null;
        if (classes.contains("not")) return Tag.NOT;
        if (classes.contains("to")) return to(tokens, i);
        if (classes.contains("be")) return hour(tags, i, word) ? Tag.NOUN : Tag.BE;
        if (classes.contains("have")) return Tag.HAVE;
        if (classes.contains("do")) return Tag.DO;
        if (classes.contains("modal") && !(word.equals("may") && tokens.get(i).capitalised() && i > 0))
            return Tag.MODAL;
        if (classes.contains("and")) return Tag.AND;
        if (classes.contains("relative")) return Tag.RELATIVE;
        if (classes.contains("subordinator")) return Tag.SUBORDINATOR;
        if (classes.contains("subject-pron")) return Tag.PRONOUN;
        if (classes.contains("det")) return Tag.DETERMINER;
        if (classes.contains("pron")) return Tag.PRONOUN;
        if (classes.contains("prep")) return Tag.PREPOSITION;
        if (classes.contains("adverb")) return describing(tokens, tags, i, word) ? Tag.ADJECTIVE : Tag.ADVERB;
        return null;
    }

    /** "The first round", "a further session": words that are adverbs elsewhere. */
    private boolean describing(List<Token> tokens, Tag[] tags, int i, String word) {
        boolean inside = i > 0
                && (tags[i - 1] == Tag.DETERMINER || tags[i - 1] == Tag.POSSESSIVE || tags[i - 1] == Tag.ADJECTIVE);
        return inside && lexicon.is(word, "describing-adverb") && nounLike(tokens, i + 1);
    }

    /** "At 12.01 am". */
    private static boolean hour(Tag[] tags, int i, String word) {
        return word.equals("am") && i > 0 && tags[i - 1] == Tag.NUMBER;
    }

    /** "China's" is a possessive, "it's" a verb. */
    private static Tag possessiveS(List<Token> tokens, Tag[] tags, int i) {
        boolean verb = i > 0 && tags[i - 1] == Tag.PRONOUN
                || i > 0 && tokens.get(i - 1).lower().equals("that");
        return verb ? Tag.BE : Tag.POSSESSIVE;
    }

    private Tag to(List<Token> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size()
                && (lexicon.is(tokens.get(next).lower(), "adverb")
                        || mark(tokens.get(next).form()) == Tag.QUOTE)) {
            next++;
        }
        if (next >= tokens.size() || tokens.get(next).capitalised()) {
            return Tag.PREPOSITION;
        }
        String word = tokens.get(next).lower();
        if (next + 1 < tokens.size()
                && lexicon.is(word, "traffic")
                && lexicon.is(tokens.get(next + 1).lower(), "dues")) {
            return Tag.PREPOSITION;
        }
        boolean base = lexicon.verb(word)
                        .filter(v -> v.tag() == Tag.BASE || v.lemma().equals(word))
                        .isPresent()
                || word.equals("be")
                || word.equals("have")
                || word.equals("do");
        return base ? Tag.TO : Tag.PREPOSITION;
    }

    /** "said that", "talks that", "that day". */
    private Tag that(List<Token> tokens, Tag[] tags, int i) {
        if (i == 0) {
            return Tag.PRONOUN;
        }
        if (tags[i - 1] == Tag.ADVERB && helper(tokens, i + 1)) {
            return Tag.RELATIVE;
        }
        return switch (tags[i - 1]) {
            case NOUN, NAME -> Tag.RELATIVE;
            case BASE, PRESENT, PAST, PARTICIPLE, GERUND, COMMA, ADVERB, AND, TO, ADJECTIVE, NUMBER -> Tag.SUBORDINATOR;
            default -> Tag.DETERMINER;
        };
    }

    private boolean helper(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Set<String> classes = lexicon.classes(tokens.get(i).lower());
        return classes.contains("be") || classes.contains("have") || classes.contains("modal");
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
        if (phrasal(tokens, i, form)) {
            return Tag.BASE;
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
                        && (before == Tag.NAME
                                || before == Tag.ADVERB
                                || before == Tag.NOUN && plural(tokens, beforeAdverbs(tags, i)))
                ? Tag.BASE
                : Tag.NOUN;
    }

    /** "Kick off", "wrap up": nouns only in one word or with a hyphen. */
    private static boolean phrasal(List<Token> tokens, int i, Lexicon.VerbForm form) {
        return i + 1 < tokens.size()
                && Lexicon.english().is(form.lemma() + "_" + tokens.get(i + 1).lower(), "phrasal");
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
        boolean dropped = i > 0 && Lexicon.english().is(tokens.get(i - 1).lower(), "dropping");
        if (before == Tag.DETERMINER
                || dropped && form.nounToo()
                || before == Tag.ADJECTIVE
                || before == Tag.POSSESSIVE
                || before == Tag.PREPOSITION
                || before == Tag.NUMBER
                || before == Tag.HYPHEN
                || before == Tag.STOP) {
            return Tag.NOUN;
        }
        return !form.nounToo()
                        || before == Tag.AND && articleNext(tokens, i)
                        || before == Tag.RELATIVE
                        || before == Tag.PRONOUN
                        || phrasal(tokens, i, form)
                        || verbFollows(tokens, i) && before != Tag.AND && before != Tag.COMMA
                ? Tag.PRESENT
                : Tag.NOUN;
    }

    /** "... and faces a 20% tariff": no noun stands right before an article. */
    private static boolean articleNext(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && Set.of("a", "an").contains(tokens.get(i + 1).lower());
    }

    private static Tag gerund(List<Token> tokens, Tag[] tags, int i) {
        Tag before = previous(tags, i);
        boolean nounBefore = before == Tag.DETERMINER
                || before == Tag.POSSESSIVE
                || before == Tag.ADJECTIVE
                || before == Tag.NOUN && event(tokens, i);
        return nounBefore ? (nounLike(tokens, i + 1) ? Tag.ADJECTIVE : Tag.NOUN) : Tag.GERUND;
    }

    /** "An industry gathering in Mumbai": a noun, where "officials meeting with" has a verb. */
    private static boolean event(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        return Lexicon.english().is(word, "event-gerund")
                && !plural(tokens, i - 1)
                && Lexicon.english().is(next, "prep")
                && !next.equals("with");
    }

    /** "Brazilian frozen concentrated juice": how food is sold. */
    private boolean prepared(List<Token> tokens, Tag[] tags, int i) {
        Tag before = previous(tags, i);
        return lexicon.is(tokens.get(i).lower(), "prepared")
                && before != Tag.BE
                && before != Tag.HAVE
                && nounLike(tokens, i + 1);
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
        int at = beforeAdverbs(tags, i);
        return at < 0 ? Tag.STOP : tags[at];
    }

    private static int beforeAdverbs(Tag[] tags, int i) {
        int at = i - 1;
        while (at >= 0 && tags[at] == Tag.ADVERB) {
            at--;
        }
        return at;
    }

    private static boolean plural(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        return word.endsWith("s") && !word.endsWith("ss") || word.equals("people");
    }

    private static boolean nounLike(List<Token> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        String word = tokens.get(i).lower();
        return Character.isLetter(word.charAt(0))
                && !word.equals("'s")
                && Collections.disjoint(Lexicon.english().classes(word), NO_NOUN);
    }

    /** Whether what comes next can only follow a verb: an article, a name, a pronoun, "to" with a verb. */
    private static boolean verbFollows(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        String word = next.lower();
        return next.capitalised()
                || Character.isDigit(word.charAt(0))
                || Lexicon.english().is(word, "traffic")
                || !Collections.disjoint(Lexicon.english().classes(word), AFTER_VERB)
                || EnglishNumbers.cardinal(tokens, i + 1).isPresent();
    }
}
