package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Who speaks the quotations of one paragraph. */
final class Attribution {
    private static final Words SPEECH = Words.load("speech.txt");

    private final Story story;
    private final Paragraph paragraph;
    private final Voices voices;

    Attribution(Story story, Paragraph paragraph) {
        this.story = story;
        this.paragraph = paragraph;
        this.voices = new Voices(story);
    }

    Optional<Human> of(int open, int close, Optional<Human> previous) {
        Optional<Human> near = after(close).or(() -> before(open));
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
            if (SPEECH.has("quotes", paragraph.token(i).lower())) {
                return true;
            }
        }
        int sentence = paragraph.sentence(open);
        for (int i = open - 1; i >= Math.max(0, open - 6) && paragraph.sentence(i) == sentence; i--) {
            if (paragraph.tag(i) == Tag.QUOTE) {
                return false;
            }
            if (SPEECH.has("quotes", paragraph.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** '..." he said', '..." said the minister'; in the sentence of the quotation's end. */
    private Optional<Human> after(int close) {
        int limit = Math.min(paragraph.size(), close + 25);
        for (int i = close + 1; i < limit && paragraph.sentence(i) == paragraph.sentence(close); i++) {
            if (ends(i) || i > close + 3 && breaks(i)) {
                return Optional.empty();
            }
            if (speech(i)) {
                return around(close, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Human> around(int close, int verb) {
        return verb - close <= 2 && !subjectBetween(close, verb)
                ? named(verb + 1, verb + 14).or(() -> named(close + 1, verb))
                : reported(verb).or(() -> leading(close + 1, verb));
    }

    private boolean ends(int i) {
        return paragraph.tag(i) == Tag.STOP || paragraph.tag(i) == Tag.QUOTE;
    }

    private boolean breaks(int i) {
        return paragraph.tag(i) == Tag.BREAK && !paragraph.token(i).form().equals("-")
                || paragraph.tag(i) == Tag.SUBORDINATOR;
    }

    private boolean speech(int i) {
        Tag tag = paragraph.tag(i);
        return SPEECH.has("quotes", paragraph.token(i).lower()) && (tag.verb() || tag == Tag.NOUN || tag == Tag.NAME);
    }

    private boolean subjectBetween(int close, int verb) {
        return IntStream.range(close + 1, verb)
                .anyMatch(i -> paragraph.tag(i) == Tag.PRONOUN
                        || paragraph.tag(i) == Tag.NAME
                        || paragraph.tag(i) == Tag.NOUN);
    }

    /** "the radio reported her as saying", "Reuters quoted Ana Duval as saying". */
    private Optional<Human> reported(int verb) {
        for (int i = verb + 1; i < Math.min(paragraph.size() - 1, verb + 8); i++) {
            if (paragraph.token(i).lower().equals("as")
                    && paragraph.token(i + 1).lower().equals("saying")) {
                String object = paragraph.token(i - 1).lower();
                return object.equals("her") || object.equals("him")
                        ? voices.pronoun(
                                paragraph.sentence(i), paragraph.mark(i).token())
                        : personAt(i - 1);
            }
        }
        return Optional.empty();
    }

    /** The words between the quotation and its verb must be the speaker alone: "Trump" in '..." Trump, in Ohio, said'. */
    private Optional<Human> leading(int from, int verb) {
        int first = from;
        boolean other = IntStream.range(from, verb)
                .anyMatch(i -> paragraph.tag(i) == Tag.PREPOSITION && i == first
                        || paragraph.tag(i) == Tag.AND && i == first
                        || paragraph.tag(i).verb() && i < verb - 1);
        return other ? Optional.empty() : named(from, verb);
    }

    /** 'Trump told reporters: "...'. */
    private Optional<Human> before(int open) {
        int sentence = paragraph.sentence(open);
        for (int i = open - 1; i >= 0 && paragraph.sentence(i) == sentence; i--) {
            if (paragraph.tag(i) == Tag.QUOTE) {
                return Optional.empty();
            }
            if (SPEECH.has("quotes", paragraph.token(i).lower()) && paragraph.tag(i) != Tag.DETERMINER) {
                return subjectBefore(i, sentence);
            }
        }
        return Optional.empty();
    }

    private Optional<Human> subjectBefore(int verb, int sentence) {
        Paragraph.Mark mark = paragraph.mark(verb);
        Parse parse = story.parse(sentence);
        int c = clauseWithVerb(parse, mark.token());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            List<Human> persons =
                    story.persons(sentence, parse.clauses().get(c).subject().get());
            Phrase subject = parse.clauses().get(c).subject().get();
            return Story.pronoun(parse, subject)
                    ? personAt(verb - mark.token() + subject.from())
                    : persons.size() == 1
                            ? Optional.of(persons.get(0))
                            : persons.isEmpty() ? inside(sentence, subject) : Optional.empty();
        }
        return nearestBefore(verb, sentence);
    }

    private Optional<Human> inside(int sentence, Phrase subject) {
        return story.people().in(sentence, subject.from(), subject.to()).map(PersonMention::person);
    }

    private static int clauseWithVerb(Parse parse, int token) {
        for (int c = 0; c < parse.clauses().size(); c++) {
            if (parse.clauses().get(c).verb().from() <= token
                    && token < parse.clauses().get(c).verb().to()) {
                return c;
            }
        }
        return -1;
    }

    private Optional<Human> nearestBefore(int verb, int sentence) {
        for (int i = verb - 1; i >= 0 && paragraph.sentence(i) == sentence; i--) {
            Optional<Human> person = personAt(i);
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
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

    /** The person named, or meant by a pronoun or office, among tokens. */
    private Optional<Human> named(int from, int to) {
        for (int i = from; i < to && i < paragraph.size(); i++) {
            if (paragraph.tag(i) == Tag.STOP
                    || paragraph.tag(i) == Tag.QUOTE
                    || i > from + 1 && paragraph.tag(i) == Tag.PREPOSITION && !inTitle(i)) {
                return Optional.empty();
            }
            Optional<Human> person = personAt(i);
            if (person.isPresent()) {
                return person;
            }
        }
        return officeIn(from);
    }

    private boolean inTitle(int i) {
        Paragraph.Mark mark = paragraph.mark(i);
        return story.people().titles(mark.sentence()).stream()
                        .anyMatch(t -> t.from() <= mark.token() && mark.token() < t.to())
                || paragraph.token(i).lower().equals("of")
                || paragraph.token(i).lower().equals("for");
    }

    private Optional<Human> personAt(int i) {
        Paragraph.Mark mark = paragraph.mark(i);
        String word = paragraph.token(i).lower();
        if ((word.equals("he") || word.equals("she")) && paragraph.tag(i) == Tag.PRONOUN) {
            Optional<Human> surname = story.people()
                    .in(mark.sentence(), mark.token(), mark.token() + 1)
                    .map(PersonMention::person);
            return surname.or(() -> voices.pronoun(mark.sentence(), mark.token()));
        }
        return story.people()
                .in(mark.sentence(), mark.token(), mark.token() + 1)
                .map(PersonMention::person);
    }

    private Optional<Human> officeIn(int from) {
        if (from >= paragraph.size()) {
            return Optional.empty();
        }
        int sentence = paragraph.sentence(from);
        Parse parse = story.parse(sentence);
        int first = paragraph.mark(from).token();
        return story.people().titles(sentence).stream()
                .filter(t -> t.from() >= first && t.from() <= first + 4)
                .findFirst()
                .flatMap(t -> parse.chunkAt(t.to() - 1) < 0
                        ? Optional.empty()
                        : story.persons(sentence, single(parse, t)).stream().findFirst());
    }

    private static Phrase single(Parse parse, Title title) {
        int chunk = parse.chunkAt(title.to() - 1);
        return new Phrase(chunk, chunk, List.of(parse.chunks().get(chunk)));
    }
}
