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

    Attribution(Story story, Paragraph paragraph) {
        this.story = story;
        this.paragraph = paragraph;
    }

    Optional<Human> of(int open, int close, Optional<Human> previous, int firstSentence) {
        Optional<Human> near = after(close).or(() -> before(open));
        if (near.isPresent() || attributed(open, close)) {
            return near;
        }
        return continued(open, previous).or(() -> announced(open, firstSentence));
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

    /** '..." he said', '..." said the minister'. */
    private Optional<Human> after(int close) {
        int limit = Math.min(paragraph.size(), close + 25);
        for (int i = close + 1; i < limit; i++) {
            if (paragraph.tag(i) == Tag.STOP
                    || paragraph.tag(i) == Tag.QUOTE
                    || i > close + 3
                            && (paragraph.tag(i) == Tag.BREAK
                                            && !paragraph.token(i).form().equals("-")
                                    || paragraph.tag(i) == Tag.SUBORDINATOR)) {
                return Optional.empty();
            }
            if (SPEECH.has("quotes", paragraph.token(i).lower())
                    && (paragraph.tag(i).verb() || paragraph.tag(i) == Tag.NOUN || paragraph.tag(i) == Tag.NAME)) {
                int verb = i;
                return verb - close <= 2
                        ? named(verb + 1, Math.min(limit, verb + 14)).or(() -> named(close + 1, verb))
                        : leading(close + 1, verb);
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
            if (persons.size() == 1) {
                return Optional.of(persons.get(0));
            }
        }
        return nearestBefore(verb, sentence);
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

    /** A paragraph that is all quotation belongs to the one who spoke in the paragraph before. */
    private Optional<Human> announced(int open, int firstSentence) {
        if (open > 1 || firstSentence == 0 || paragraph.size() - open < Statements.LEAST_WORDS) {
            return Optional.empty();
        }
        int last = firstSentence - 1;
        Optional<Human> quoted = story.quotations().stream()
                .filter(q -> q.lastSentence() >= last - 1)
                .reduce((a, b) -> b)
                .flatMap(Quotation::speaker);
        Parse parse = story.parse(last);
        boolean colon = parse.size() > 0 && parse.lower(parse.size() - 1).equals(":");
        Optional<Human> speaking = parse.clauses().stream()
                .filter(c -> SPEECH.has("quotes", parse.lower(c.verb().head()))
                        && c.subject().isPresent())
                .flatMap(c -> story.persons(last, c.subject().get()).stream())
                .findFirst();
        return colon || quoted.isEmpty() ? speaking.or(() -> quoted) : quoted;
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
            return surname.or(() -> antecedent(mark));
        }
        return story.people()
                .in(mark.sentence(), mark.token(), mark.token() + 1)
                .map(PersonMention::person);
    }

    /** Whom "he" means after a quotation: the last subject before the paragraph's quotation, else the last speaker. */
    private Optional<Human> antecedent(Paragraph.Mark mark) {
        Optional<Human> spokeBefore = story.quotations().stream()
                .filter(q -> q.lastSentence() >= mark.sentence() - 1 && q.lastSentence() < mark.sentence())
                .reduce((a, b) -> b)
                .flatMap(Quotation::speaker);
        boolean quotedFirst = paragraph.tag(paragraph.first(mark.sentence())) == Tag.QUOTE;
        if (spokeBefore.isPresent() && quotedFirst) {
            return spokeBefore;
        }
        return story.person(mark.sentence(), mark.token())
                .or(() -> story.quotations().stream().reduce((a, b) -> b).flatMap(Quotation::speaker));
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
