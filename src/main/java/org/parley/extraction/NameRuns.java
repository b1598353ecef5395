package org.parley.extraction;

import java.util.Locale;
import java.util.Optional;
import org.parley.language.Lexicon;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.Token;

/** Which runs of capitalised words can be the name of a person. */
final class NameRuns {
    private static final Words NOT_NAMES = Words.load("not-names.txt");
    private static final Words PARTS = Words.load("name-parts.txt");

    /** A longer row of letters is no name. */
    private static final int MOST_INITIALS = 5;

    private NameRuns() {}

    /** End of the run of capitalised words that can be a person's name; {@code bold} after a title, where any word may be one. */
    static int end(Parse parse, int start, boolean bold) {
        int i = start;
        int words = 0;
        while (i < parse.size() && words < 4) {
            Token token = parse.token(i);
            if (word(parse, i, bold && words == 0)) {
                words++;
                i++;
            } else if (initial(parse, i)) {
                i++;
            } else if (words > 0 && particles(parse, i) > i) {
                i = particles(parse, i);
            } else if (words > 0 && token.form().equals("-") && (hyphenated(parse, i) || broken(parse, i))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** "Jeffrey D Gerrish", "L. Satya Srinivas": a single letter before a word of the name. */
    static boolean initial(Parse parse, int i) {
        int next = i;
        while (next < i + MOST_INITIALS && isLetter(parse, next)) {
            next++;
            if (next < parse.size() && word(parse, next, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(Parse parse, int i) {
        String form = i < parse.size() ? parse.token(i).form() : "i";
        return Character.isUpperCase(form.charAt(0))
                && (form.length() == 1 && !form.equals("I") && !form.equals("A")
                        || form.length() == 2 && form.endsWith("."));
    }

    /** Index behind the small words inside a name ("van der"), if a word of the name follows them. */
    private static int particles(Parse parse, int start) {
        int i = start;
        while (PARTS.has("particle", parse.lower(i))) {
            i++;
        }
        int next = i > start && parse.lower(i).equals("-") ? i + 1 : i;
        return next < parse.size() && word(parse, next, false) ? next : start;
    }

    /** "Sang- jick": a name that was broken at the end of a line. */
    private static boolean broken(Parse parse, int i) {
        return i + 1 < parse.size()
                && parse.token(i - 1).span().end() == parse.token(i).span().start()
                && parse.token(i + 1).form().matches("\\p{Ll}{2,6}")
                && !Lexicon.english().knows(parse.lower(i + 1));
    }

    private static boolean hyphenated(Parse parse, int i) {
        return i + 1 < parse.size()
                && parse.token(i - 1).span().end() == parse.token(i).span().start()
                && parse.token(i).span().end() == parse.token(i + 1).span().start()
                && Character.isLetter(parse.token(i + 1).form().charAt(0));
    }

    static boolean word(Parse parse, int i, boolean bold) {
        Token token = parse.token(i);
        if (!token.capitalised() || token.form().length() < 2 || NOT_NAMES.has("never", token.lower())) {
            return false;
        }
        Optional<Mention> name = parse.nameAt(i);
        if (name.isPresent() && !name.get().can(Kind.PERSON) && !name.get().can(Kind.CITY)) {
            return bold && given(parse, name.get());
        }
        if (!bold
                && name.isPresent()
                && name.get().can(Kind.CITY)
                && !name.get().can(Kind.PERSON)
                && parse.tags().get(i) != Tag.NAME) {
            return false;
        }
        Tag tag = parse.tags().get(i);
        boolean upper = token.form().length() > 3
                && token.form().equals(token.form().toUpperCase(Locale.ROOT))
                && token.form().chars().allMatch(Character::isLetter);
        return !upper
                && (tag == Tag.NAME
                        || behindQuotation(parse, i)
                        || bold && tag != Tag.MODAL && tag != Tag.BE
                        || tag == Tag.PRONOUN && followedByName(parse, i));
    }

    /** "Minister of Trade German Gref": behind an office that is told in full, the name of a people is a given name. */
    private static boolean given(Parse parse, Mention name) {
        int next = name.to();
        return name.length() == 1
                && name.can(Kind.DEMONYM)
                && !name.can(Kind.PARTY)
                && next < parse.size()
                && parse.tags().get(next) == Tag.NAME
                && parse.nameAt(next).isEmpty()
                && parse.token(name.from() - 1).capitalised()
                && parse.token(next).capitalised()
                && (next + 1 >= parse.size() || !parse.token(next + 1).capitalised());
    }

    /** '..., left behind," Wong said': an unknown word that begins no sentence, though a quotation mark stands before it. */
    private static boolean behindQuotation(Parse parse, int i) {
        return i > 1
                && parse.tags().get(i) == Tag.NOUN
                && parse.tags().get(i - 1) == Tag.QUOTE
                && (parse.tags().get(i - 2) == Tag.COMMA || parse.lower(i - 2).matches("[?!]"))
                && !Lexicon.english().knows(parse.lower(i));
    }

    private static boolean followedByName(Parse parse, int i) {
        return i + 1 < parse.size()
                && parse.token(i + 1).capitalised()
                && parse.tags().get(i + 1) == Tag.NAME;
    }
}
