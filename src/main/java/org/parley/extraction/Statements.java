package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.corpus.Span;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.Token;

/** Reads direct quotations and who speaks them. */
final class Statements {
    private static final Set<String> SPEECH = Set.of(
            "said",
            "say",
            "says",
            "told",
            "tells",
            "added",
            "adds",
            "noted",
            "notes",
            "stated",
            "states",
            "warned",
            "warns",
            "declared",
            "wrote",
            "writes",
            "posted",
            "argued",
            "argues",
            "explained",
            "explains",
            "insisted",
            "insists",
            "acknowledged",
            "remarked",
            "commented",
            "continued",
            "quipped",
            "joked",
            "asked",
            "replied",
            "responded",
            "stressed",
            "emphasized",
            "emphasised",
            "described",
            "called",
            "calling",
            "saying",
            "telling",
            "adding",
            "announced",
            "tweeted",
            "concluded",
            "observed",
            "recalled",
            "claimed",
            "claims",
            "predicted",
            "reiterated",
            "urged",
            "complained",
            "reckoned",
            "conceded",
            "admitted",
            "vowed",
            "pledged",
            "expressed",
            "hailed",
            "noting",
            "warning",
            "writing",
            "boasted",
            "cautioned",
            "maintained",
            "thought",
            "believes",
            "echoed",
            "touted",
            "praised",
            "branded",
            "denounced",
            "countered",
            "stating",
            "confirmed",
            "hoped",
            "suggested",
            "dismissed",
            "promised",
            "expected",
            "agreed",
            "characterised",
            "characterized",
            "signaled",
            "signalled",
            "revealed",
            "accused",
            "blasted",
            "slammed",
            "demanded",
            "mused",
            "opined",
            "read");
    private static final int LEAST_WORDS = 4;

    /** A piece quoted inside a sentence says something of its own only if it is longer. */
    private static final int LEAST_FRAGMENT = 7;

    private final Story story;
    private final List<Mark> tokens = new ArrayList<>();

    private record Mark(int sentence, int token) {}

    Statements(Story story) {
        this.story = story;
    }

    void read() {
        int s = 0;
        while (s < story.parses().size()) {
            int end = s + 1;
            while (end < story.parses().size() && sameParagraph(end - 1, end)) {
                end++;
            }
            paragraph(s, end);
            s = end;
        }
    }

    /** Sentences stand in one paragraph if no line break lies between them. */
    private boolean sameParagraph(int a, int b) {
        Span left = story.parse(a).sentence().span();
        Span right = story.parse(b).sentence().span();
        return right.start() - left.end() <= 2
                && story.parse(a).sentence().kind() == story.parse(b).sentence().kind();
    }

    private void paragraph(int from, int to) {
        tokens.clear();
        IntStream.range(from, to)
                .forEach(s -> IntStream.range(0, story.parse(s).size()).forEach(t -> tokens.add(new Mark(s, t))));
        Optional<Human> previous = Optional.empty();
        int i = 0;
        while (i < tokens.size()) {
            if (opens(i)) {
                int close = close(i);
                Optional<Human> speaker = speaker(i, close, previous, from);
                quotation(i, close, speaker);
                previous = speaker.isPresent() ? speaker : previous;
                i = close + 1;
            } else {
                i++;
            }
        }
    }

    private Token token(int i) {
        Mark mark = tokens.get(i);
        return story.parse(mark.sentence()).token(mark.token());
    }

    private Tag tag(int i) {
        Mark mark = tokens.get(i);
        return story.parse(mark.sentence()).tags().get(mark.token());
    }

    /** A mark that opens a quotation: what follows touches it, and what stands before does not. */
    private boolean opens(int i) {
        if (tag(i) != Tag.QUOTE || i + 1 >= tokens.size()) {
            return false;
        }
        if (token(i).form().equals("'")) {
            return touchesNext(i) && !touchesPrevious(i) && closeSingle(i) > 0;
        }
        char mark = story.text().charAt(token(i).span().start());
        return mark == '“' || mark != '”' && (touchesNext(i) || !touchesPrevious(i));
    }

    private boolean touchesNext(int i) {
        return i + 1 < tokens.size()
                && token(i).span().end() == token(i + 1).span().start();
    }

    private boolean touchesPrevious(int i) {
        return i > 0 && token(i - 1).span().end() == token(i).span().start();
    }

    /** A single quotation mark opens one only if another closes it in the paragraph. */
    private int closeSingle(int open) {
        for (int i = open + 2; i < tokens.size(); i++) {
            if (tag(i) == Tag.QUOTE
                    && token(i).form().equals("'")
                    && touchesPrevious(i)
                    && !(touchesNext(i) && tag(i + 1) != Tag.COMMA && tag(i + 1) != Tag.STOP)) {
                return i;
            }
        }
        return -1;
    }

    /** The mark that closes a quotation; one that is never closed ends where the next opens, or with the paragraph. */
    private int close(int open) {
        if (token(open).form().equals("'")) {
            return closeSingle(open);
        }
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tag(i) == Tag.QUOTE && !token(i).form().equals("'")) {
                boolean opensAnother = story.text().charAt(token(i).span().start()) == '“'
                        || !touchesPrevious(i) && touchesNext(i) && i + 1 < tokens.size();
                return opensAnother ? i - 1 : i;
            }
        }
        return tokens.size() - 1;
    }

    // ---- who speaks

    private Optional<Human> speaker(int open, int close, Optional<Human> previous, int firstSentence) {
        Optional<Human> near = after(close).or(() -> before(open));
        if (near.isPresent() || attributed(open, close)) {
            return near;
        }
        return continued(open, previous).or(() -> announced(open, firstSentence));
    }

    /** Whether a verb of speech right beside the quotation gives it to someone who is no known person. */
    private boolean attributed(int open, int close) {
        for (int i = close + 1; i < Math.min(tokens.size(), close + 12); i++) {
            if (tag(i) == Tag.STOP || tag(i) == Tag.QUOTE) {
                break;
            }
            if (SPEECH.contains(token(i).lower())) {
                return true;
            }
        }
        int sentence = tokens.get(open).sentence();
        for (int i = open - 1; i >= Math.max(0, open - 6) && tokens.get(i).sentence() == sentence; i--) {
            if (tag(i) == Tag.QUOTE) {
                return false;
            }
            if (SPEECH.contains(token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** '..." he said', '..." said the minister'. */
    private Optional<Human> after(int close) {
        int limit = Math.min(tokens.size(), close + 25);
        for (int i = close + 1; i < limit; i++) {
            if (tag(i) == Tag.STOP
                    || tag(i) == Tag.QUOTE
                    || i > close + 3
                            && (tag(i) == Tag.BREAK && !token(i).form().equals("-") || tag(i) == Tag.SUBORDINATOR)) {
                return Optional.empty();
            }
            if (SPEECH.contains(token(i).lower()) && (tag(i).verb() || tag(i) == Tag.NOUN || tag(i) == Tag.NAME)) {
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
                .anyMatch(i -> tag(i) == Tag.PREPOSITION && i == first
                        || tag(i) == Tag.AND && i == first
                        || tag(i).verb() && i < verb - 1);
        return other ? Optional.empty() : named(from, verb);
    }

    /** 'Trump told reporters: "...'. */
    private Optional<Human> before(int open) {
        int sentence = tokens.get(open).sentence();
        for (int i = open - 1; i >= 0 && tokens.get(i).sentence() == sentence; i--) {
            if (tag(i) == Tag.QUOTE) {
                return Optional.empty();
            }
            if (SPEECH.contains(token(i).lower()) && tag(i) != Tag.DETERMINER) {
                return subjectBefore(i, sentence);
            }
        }
        return Optional.empty();
    }

    private Optional<Human> subjectBefore(int verb, int sentence) {
        Mark mark = tokens.get(verb);
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
        for (int i = verb - 1; i >= 0 && tokens.get(i).sentence() == sentence; i--) {
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
                || tag(open - 1) == Tag.STOP
                || tag(open - 1) == Tag.COMMA
                || tag(open - 1) == Tag.BREAK
                || tokens.get(open).token() == 0;
        return opensSentence ? previous : Optional.empty();
    }

    /** A paragraph that is all quotation belongs to the one who spoke in the paragraph before. */
    private Optional<Human> announced(int open, int firstSentence) {
        if (open > 1 || firstSentence == 0 || tokens.size() - open < LEAST_WORDS) {
            return Optional.empty();
        }
        int last = firstSentence - 1;
        Optional<Human> quoted = story.quotations().stream()
                .filter(q -> q.lastSentence() >= last - 1)
                .reduce((a, b) -> b)
                .flatMap(Story.Quotation::speaker);
        Parse parse = story.parse(last);
        boolean colon = parse.size() > 0 && parse.lower(parse.size() - 1).equals(":");
        Optional<Human> speaking = parse.clauses().stream()
                .filter(c -> SPEECH.contains(parse.lower(c.verb().head()))
                        && c.subject().isPresent())
                .flatMap(c -> story.persons(last, c.subject().get()).stream())
                .findFirst();
        return colon || quoted.isEmpty() ? speaking.or(() -> quoted) : quoted;
    }

    /** The person named, or meant by a pronoun or office, among tokens. */
    private Optional<Human> named(int from, int to) {
        for (int i = from; i < to && i < tokens.size(); i++) {
            if (tag(i) == Tag.STOP || tag(i) == Tag.QUOTE || i > from + 1 && tag(i) == Tag.PREPOSITION && !inTitle(i)) {
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
        Mark mark = tokens.get(i);
        return story.people().titles(mark.sentence()).stream()
                        .anyMatch(t -> t.from() <= mark.token() && mark.token() < t.to())
                || token(i).lower().equals("of")
                || token(i).lower().equals("for");
    }

    private Optional<Human> personAt(int i) {
        Mark mark = tokens.get(i);
        String word = token(i).lower();
        if ((word.equals("he") || word.equals("she")) && tag(i) == Tag.PRONOUN) {
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
    private Optional<Human> antecedent(Mark mark) {
        Optional<Human> spokeBefore = story.quotations().stream()
                .filter(q -> q.lastSentence() >= mark.sentence() - 1 && q.lastSentence() < mark.sentence())
                .reduce((a, b) -> b)
                .flatMap(Story.Quotation::speaker);
        boolean quotedFirst = tag(tokens.indexOf(new Mark(mark.sentence(), 0))) == Tag.QUOTE;
        if (spokeBefore.isPresent() && quotedFirst) {
            return spokeBefore;
        }
        return story.person(mark.sentence(), mark.token())
                .or(() -> story.quotations().stream().reduce((a, b) -> b).flatMap(Story.Quotation::speaker));
    }

    private Optional<Human> officeIn(int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        int sentence = tokens.get(from).sentence();
        Parse parse = story.parse(sentence);
        int first = tokens.get(from).token();
        return story.people().titles(sentence).stream()
                .filter(t -> t.from() >= first && t.from() <= first + 4)
                .findFirst()
                .flatMap(t -> parse.chunkAt(t.to() - 1) < 0
                        ? Optional.empty()
                        : story.persons(sentence, single(parse, t)).stream().findFirst());
    }

    private static org.parley.language.Phrase single(Parse parse, Title title) {
        int chunk = parse.chunkAt(title.to() - 1);
        return new org.parley.language.Phrase(
                chunk, chunk, List.of(parse.chunks().get(chunk)));
    }

    // ---- claims

    private void quotation(int open, int close, Optional<Human> speaker) {
        if (close <= open + 1) {
            return;
        }
        Mark first = tokens.get(open + 1);
        boolean closed = tag(close) == Tag.QUOTE;
        Mark last = tokens.get(closed ? close - 1 : close);
        story.quotations()
                .add(new Story.Quotation(first.sentence(), first.token(), last.sentence(), last.token(), speaker));
        long words = IntStream.range(open + 1, close)
                .filter(i -> Character.isLetterOrDigit(token(i).form().charAt(0)))
                .count();
        boolean fragment = Character.isLowerCase(token(open + 1).form().codePointAt(0));
        if (speaker.isPresent() && words >= (fragment ? LEAST_FRAGMENT : LEAST_WORDS) && story.body(first.sentence())) {
            claim(first, last, speaker.get());
        }
    }

    private void claim(Mark first, Mark last, Human speaker) {
        int start = story.parse(first.sentence()).token(first.token()).span().start();
        int end = story.parse(last.sentence()).token(last.token()).span().end();
        String quote = story.text().substring(start, end);
        Thing.Statement statement = new Thing.Statement(speaker.thing(), quote);
        List<Integer> sentences = IntStream.rangeClosed(first.sentence(), Math.max(last.sentence(), first.sentence()))
                .boxed()
                .toList();
        story.claim("quotation", 0.9, false, sentences, List.of(Fact.of(Relation.STATEMENT, statement)));
    }

    /** Party of whoever speaks the words at a token, if they stand in a quotation. */
    static Optional<String> speakerParty(Story story, int sentence, int token) {
        return story.quotations().stream()
                .filter(q -> q.covers(sentence, token))
                .findFirst()
                .flatMap(Story.Quotation::speaker)
                .flatMap(Human::party);
    }
}
