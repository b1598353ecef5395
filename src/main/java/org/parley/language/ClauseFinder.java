package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk.Kind;
import org.parley.language.VerbGroup.Form;

/** Gives each verb group of a sentence its subject, object and circumstances. */
final class ClauseFinder {
    /** Prepositions that open clauses too, so that the noun behind them can be a subject. */
    private static final Set<String> OPENERS =
            Set.of("as", "after", "before", "since", "until", "till", "than", "like", "for", "following");

    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final List<VerbGroup> groups;
    private final List<Clause> clauses = new ArrayList<>();
    private final int[] clauseAt;

    ClauseFinder(List<Token> tokens, List<Chunk> chunks, List<VerbGroup> groups) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.groups = groups;
        this.clauseAt = new int[chunks.size()];
    }

    List<Clause> find() {
        int group = 0;
        for (int c = 0; c < chunks.size(); c++) {
            clauseAt[c] = -1;
            if (chunks.get(c).is(Kind.VERB)) {
                clauses.add(clause(c, groups.get(group++)));
                clauseAt[c] = clauses.size() - 1;
            }
        }
        return List.copyOf(clauses);
    }

    private Clause clause(int verb, VerbGroup group) {
        int governor = governor(verb, group);
        Optional<Phrase> subject = subject(verb, group, governor);
        Right right = new Right(verb);
        boolean inverted = subject.isEmpty() && right.object.isPresent() && speech(group);
        int start = subject.map(Phrase::first).filter(f -> f < verb).orElse(verb);
        List<Complement> complements = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        int first = fronted(start, complements, times);
        if (subject.isPresent() && subject.get().first() < verb) {
            between(subject.get().last() + 1, verb, complements, times);
        }
        complements.addAll(right.complements);
        times.addAll(right.times);
        return new Clause(
                group,
                verb,
                inverted ? right.object : subject,
                inverted ? Optional.empty() : right.object,
                complements,
                times,
                governor,
                conditional(first, verb),
                first,
                right.end);
    }

    private static boolean speech(VerbGroup group) {
        return Set.of("say", "add", "tell", "state", "note", "declare", "warn", "explain", "argue", "remark", "insist")
                .contains(group.lemma());
    }

    /** The clause that governs an infinitive, or in whose "that" clause this one stands. */
    private int governor(int verb, VerbGroup group) {
        for (int c = verb - 1; c >= 0; c--) {
            Chunk chunk = chunks.get(c);
            if (chunk.is(Kind.VERB)) {
                Clause clause = clauses.get(clauseAt[c]);
                if (infinitive(group) || governedGerund(verb, c, group)) {
                    return clauseAt[c];
                }
                return governs(clause, c, verb) ? clauseAt[c] : clause.governor();
            }
            if (chunk.is(Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /** "to cut", not "agreed to cut", which has a subject of its own. */
    private boolean infinitive(VerbGroup group) {
        boolean own =
                !group.controls().isEmpty() && !tokens.get(group.from()).lower().equals("to");
        return group.form() == Form.INFINITIVE && group.modals().isEmpty() && !own;
    }

    /** "called for adding", "considered raising". */
    private boolean governedGerund(int verb, int at, VerbGroup group) {
        boolean joined =
                at == verb - 1 || chunks.get(verb - 1).is(Kind.PREPOSITION) && (at == verb - 2 || at == verb - 3);
        return group.form() == Form.GERUND && joined;
    }

    private boolean governs(Clause clause, int at, int verb) {
        if (!SAYING.contains(clause.verb().lemma())) {
            return false;
        }
        for (int c = at + 1; c < verb; c++) {
            if (chunks.get(c).is(Kind.AND) && c + 1 < verb && chunks.get(c + 1).is(Kind.VERB)) {
                return false;
            }
        }
        return true;
    }

    static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "announce",
            "warn",
            "claim",
            "report",
            "confirm",
            "declare",
            "state",
            "believe",
            "think",
            "expect",
            "deny",
            "suggest",
            "insist",
            "indicate",
            "note",
            "argue",
            "hope",
            "predict",
            "reveal",
            "acknowledge",
            "stress",
            "pledge",
            "promise",
            "vow",
            "threaten",
            "propose",
            "agree",
            "understand",
            "mean",
            "signal",
            "doubt",
            "estimate",
            "ask",
            "dismiss",
            "hint",
            "reiterate",
            "write",
            "post",
            "show",
            "assume",
            "demand",
            "explain",
            "admit",
            "know",
            "learn",
            "see",
            "maintain");

    // ---- the left side

    private Optional<Phrase> subject(int verb, VerbGroup group, int governor) {
        int i = before(verb);
        if (i < 0) {
            return Optional.empty();
        }
        Chunk chunk = chunks.get(i);
        if (chunk.is(Kind.RELATIVE)) {
            return antecedent(i);
        }
        if (infinitive(group) && governor >= 0) {
            return controller(verb, clauses.get(governor));
        }
        if (chunk.is(Kind.AND) && i > 0) {
            return coordinated();
        }
        if (group.form() == Form.GERUND && (chunk.is(Kind.COMMA) || chunk.is(Kind.PREPOSITION))) {
            return lastSubject();
        }
        return leftward(i, group);
    }

    private int before(int verb) {
        int i = verb - 1;
        while (i >= 0 && (chunks.get(i).is(Kind.OTHER) || chunks.get(i).is(Kind.TIME))) {
            i--;
        }
        return i;
    }

    private Optional<Phrase> antecedent(int relative) {
        int i = relative - 1;
        while (i >= 0 && (chunks.get(i).is(Kind.COMMA) || chunks.get(i).is(Kind.TIME))) {
            i--;
        }
        return i >= 0 && chunks.get(i).nominal() ? Optional.of(single(i)) : Optional.empty();
    }

    /** "China agreed to cut": the subject of "agreed"; "urged China to cut": what was urged. */
    private Optional<Phrase> controller(int verb, Clause governing) {
        int i = before(verb);
        if (i > governing.chunk()
                && chunks.get(i).nominal()
                && i == governing.chunk() + 1
                && !governing.verb().passive()) {
            return Optional.of(single(i));
        }
        return governing.subject();
    }

    /** "met and agreed": the subject of the verb before; "and China agreed" does not come here. */
    private Optional<Phrase> coordinated() {
        return lastSubject();
    }

    private Optional<Phrase> lastSubject() {
        for (int c = clauses.size() - 1; c >= 0; c--) {
            if (clauses.get(c).subject().isPresent() && clauses.get(c).verb().finite()) {
                return clauses.get(c).subject();
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> leftward(int from, VerbGroup group) {
        boolean insertion = chunks.get(from).is(Kind.COMMA);
        boolean passedVerb = false;
        for (int i = from; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.nominal()) {
                Phrase phrase = endingAt(i);
                int before = phrase.first() - 1;
                if (before >= 0
                        && chunks.get(before).is(Kind.PREPOSITION)
                        && !(opener(before) && !passedVerb && i == from)) {
                    i = before;
                    continue;
                }
                if (insertion && before >= 1 && chunks.get(before).is(Kind.COMMA) && nominalBefore(before)) {
                    i = before;
                    insertion = true;
                    continue;
                }
                if (before >= 0 && chunks.get(before).is(Kind.VERB) && relativeBefore(before) >= 0) {
                    i = relativeBefore(before);
                    continue;
                }
                return Optional.of(phrase);
            }
            if (chunk.is(Kind.RELATIVE)) {
                passedVerb = false;
                continue;
            }
            if (chunk.is(Kind.VERB)) {
                Clause clause = clauses.get(clauseAt[i]);
                if (relativeBefore(i) >= 0) {
                    i = relativeBefore(i);
                    continue;
                }
                if (insertion && inserted(clause, i)) {
                    i = clause.subject().orElseThrow().first();
                    continue;
                }
                boolean skippable = insertion
                        || clause.verb().form() == Form.BARE
                        || clause.verb().form() == Form.INFINITIVE;
                if (!skippable) {
                    return group.finite() ? clause.subject() : Optional.empty();
                }
                passedVerb = true;
                continue;
            }
            if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.BREAK) || chunk.is(Kind.QUOTE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Index of the "which" or "that" whose verb stands at {@code verb}, with at most its own subject between; or -1. */
    private int relativeBefore(int verb) {
        int i = verb - 1;
        boolean subject = false;
        while (i >= 0) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.RELATIVE)) {
                return i;
            }
            boolean passing = chunk.is(Kind.OTHER) || chunk.is(Kind.TIME) || chunk.nominal() && !subject;
            if (!passing) {
                return -1;
            }
            subject |= chunk.nominal();
            i--;
        }
        return -1;
    }

    /** Whether a clause stands with its own subject inside an insertion: "tariffs, Trump said, will rise". */
    private boolean inserted(Clause clause, int verb) {
        if (clause.subject().isEmpty()
                || clause.subject().get().first() >= verb
                || !clause.verb().finite()) {
            return false;
        }
        for (int i = clause.subject().get().last() + 1; i < verb; i++) {
            if (chunks.get(i).is(Kind.COMMA)) {
                return false;
            }
        }
        return true;
    }

    private boolean nominalBefore(int comma) {
        int i = comma - 1;
        return i >= 0 && (chunks.get(i).nominal() || chunks.get(i).is(Kind.TIME));
    }

    private boolean opener(int preposition) {
        return OPENERS.contains(tokens.get(chunks.get(preposition).head()).lower());
    }

    private Phrase single(int i) {
        return new Phrase(i, i, List.of(chunks.get(i)));
    }

    /** The coordinated phrase whose last part is chunk {@code last}. */
    private Phrase endingAt(int last) {
        int first = last;
        List<Chunk> parts = new ArrayList<>(List.of(chunks.get(last)));
        boolean and = false;
        while (true) {
            int link = first - 1;
            boolean linked = link >= 1
                    && (chunks.get(link).is(Kind.AND) && !and
                            || and && chunks.get(link).is(Kind.COMMA));
            if (!linked) {
                break;
            }
            boolean joint = chunks.get(link).is(Kind.AND);
            int other = joint && chunks.get(link - 1).is(Kind.COMMA) ? link - 2 : link - 1;
            if (other < 0 || !chunks.get(other).nominal() || objectOfEarlierVerb(other)) {
                break;
            }
            and = true;
            first = other;
            parts.add(0, chunks.get(other));
        }
        return new Phrase(first, last, parts);
    }

    /** "Trump met Xi and Bessent said": Xi belongs to the verb before. */
    private boolean objectOfEarlierVerb(int noun) {
        int before = noun - 1;
        return before >= 0
                && chunks.get(before).is(Kind.VERB)
                && !SAYING.contains(clauses.get(clauseAt[before]).verb().lemma());
    }

    // ---- what stands before the subject

    private int fronted(int start, List<Complement> complements, List<Integer> times) {
        int first = start;
        for (int i = start - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            if (chunk.is(Kind.VERB)
                    || chunk.is(Kind.SUBORDINATOR)
                    || chunk.is(Kind.BREAK)
                    || chunk.is(Kind.RELATIVE)
                    || chunk.is(Kind.QUOTE)) {
                break;
            }
            first = i;
        }
        if (first == 0 || !chunks.get(first - 1).is(Kind.VERB)) {
            between(first, start, complements, times);
        }
        return first;
    }

    private void between(int from, int to, List<Complement> complements, List<Integer> times) {
        for (int i = from; i < to; i++) {
            if (chunks.get(i).is(Kind.TIME)) {
                times.add(i);
            } else if (chunks.get(i).is(Kind.PREPOSITION)
                    && i + 1 < to
                    && chunks.get(i + 1).nominal()) {
                complements.add(new Complement(preposition(i), startingAt(i + 1, to)));
            }
        }
    }

    private String preposition(int chunk) {
        return tokens.get(chunks.get(chunk).head()).lower();
    }

    private boolean conditional(int first, int verb) {
        for (int i = Math.max(0, first - 1); i < verb; i++) {
            if (chunks.get(i).is(Kind.SUBORDINATOR)) {
                String word = tokens.get(chunks.get(i).head()).lower();
                if (word.equals("if") || word.equals("unless") || word.equals("whether") || word.equals("lest")) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- the right side

    /** The coordinated phrase whose first part is chunk {@code first}, not beyond chunk {@code limit}. */
    Phrase startingAt(int first, int limit) {
        List<Chunk> parts = new ArrayList<>(List.of(chunks.get(first)));
        int last = first;
        List<Chunk> pending = new ArrayList<>();
        int i = first + 1;
        while (i < limit) {
            boolean comma = chunks.get(i).is(Kind.COMMA);
            int next = i + 1;
            boolean and = chunks.get(i).is(Kind.AND)
                    || comma && next < limit && chunks.get(next).is(Kind.AND);
            if (comma && and) {
                next++;
            }
            if (!comma && !and || next >= limit || !chunks.get(next).nominal() || and && clauseFollows(next)) {
                break;
            }
            pending.add(chunks.get(next));
            i = next + 1;
            if (and) {
                parts.addAll(pending);
                pending.clear();
                last = next;
            }
        }
        return new Phrase(first, last, parts);
    }

    /** Whether the noun chunk opens a new clause, as in "and China said". */
    private boolean clauseFollows(int noun) {
        int i = noun + 1;
        while (i < chunks.size()
                && (chunks.get(i).is(Kind.OTHER) || chunks.get(i).is(Kind.TIME))) {
            i++;
        }
        if (i >= chunks.size() || !chunks.get(i).is(Kind.VERB)) {
            return false;
        }
        VerbGroup group = groupAt(i);
        boolean participle = group.form() == Form.BARE
                && i + 1 < chunks.size()
                && chunks.get(i + 1).is(Kind.PREPOSITION);
        return group.finite() && !participle;
    }

    private VerbGroup groupAt(int chunk) {
        int count = 0;
        for (int i = 0; i < chunk; i++) {
            count += chunks.get(i).is(Kind.VERB) ? 1 : 0;
        }
        return groups.get(count);
    }

    /** What stands behind the verb, up to the next clause. */
    private final class Right {
        Optional<Phrase> object = Optional.empty();
        final List<Complement> complements = new ArrayList<>();
        final List<Integer> times = new ArrayList<>();
        int end;

        Right(int verb) {
            int i = verb + 1;
            while (i < chunks.size()) {
                Chunk chunk = chunks.get(i);
                if (chunk.is(Kind.TIME)) {
                    times.add(i++);
                } else if (chunk.nominal()) {
                    if (object.isPresent()
                            || !complements.isEmpty() && !chunks.get(i - 1).is(Kind.TIME)
                            || clauseFollows(i) && i > verb + 1) {
                        break;
                    }
                    Phrase phrase = startingAt(i, chunks.size());
                    object = Optional.of(phrase);
                    i = phrase.last() + 1;
                } else if (chunk.is(Kind.PREPOSITION) || role(i)) {
                    int next = i + 1;
                    while (next < chunks.size() && chunks.get(next).is(Kind.OTHER)) {
                        next++;
                    }
                    if (next < chunks.size() && chunks.get(next).nominal()) {
                        Phrase phrase = startingAt(next, chunks.size());
                        complements.add(new Complement(preposition(i), phrase));
                        i = phrase.last() + 1;
                    } else if (next < chunks.size()
                            && (chunks.get(next).is(Kind.TIME)
                                    || chunks.get(next).is(Kind.PREPOSITION))) {
                        i = next;
                    } else {
                        break;
                    }
                } else if (chunk.is(Kind.OTHER)) {
                    i++;
                } else if (chunk.is(Kind.COMMA) || chunk.is(Kind.AND)) {
                    int next = afterInsertion(i);
                    boolean goesOn = next < chunks.size()
                            && (chunks.get(next).is(Kind.PREPOSITION)
                                    || chunks.get(next).is(Kind.TIME));
                    if (!goesOn) {
                        break;
                    }
                    i = next;
                } else {
                    break;
                }
            }
            end = i;
        }

        /** "As the president's envoy": no clause follows. */
        private boolean role(int i) {
            return chunks.get(i).is(Kind.SUBORDINATOR)
                    && tokens.get(chunks.get(i).head()).lower().equals("as")
                    && i + 1 < chunks.size()
                    && chunks.get(i + 1).nominal()
                    && (i + 2 == chunks.size()
                            || chunks.get(i + 2).is(Kind.PREPOSITION)
                            || chunks.get(i + 2).is(Kind.BREAK));
        }

        /** Past "Vice Premier He Lifeng," in "met his counterpart, Vice Premier He Lifeng, on Saturday". */
        private int afterInsertion(int comma) {
            boolean inserted = chunks.get(comma).is(Kind.COMMA)
                    && comma + 3 < chunks.size()
                    && chunks.get(comma + 1).nominal()
                    && chunks.get(comma + 2).is(Kind.COMMA)
                    && (chunks.get(comma + 3).is(Kind.PREPOSITION)
                            || chunks.get(comma + 3).is(Kind.TIME));
            return inserted ? comma + 3 : comma + 1;
        }
    }
}
