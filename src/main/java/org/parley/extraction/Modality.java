package org.parley.extraction;

import java.util.List;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.VerbGroup;
import org.parley.language.VerbGroup.Form;

/** How a clause stands to reality. */
enum Modality {
    /** It happened or is so. */
    FACT,
    /** It is said to come. */
    PLANNED,
    /** It is agreed or promised. */
    AGREED,
    /** It is asked for, considered or possible. */
    POSSIBLE,
    /** It is threatened, or would come under a condition. */
    THREATENED,
    /** It is said not to be so. */
    DENIED;

    private static final Words WORDS = Words.load("modality.txt");
    private static final Set<String> PLANS = WORDS.list("plans");
    private static final Set<String> MAYBE = WORDS.list("maybe");
    private static final Set<String> AGREEMENTS = WORDS.list("agreements");
    private static final Set<String> POSSIBLES = WORDS.list("possibles");
    private static final Set<String> THREATS = WORDS.list("threats");
    private static final Set<String> DENIALS = WORDS.list("denials");

    /** The modality of a clause, with that of the clauses that govern it. */
    static Modality of(Parse parse, Clause clause) {
        Modality own = nothing(parse, clause) ? DENIED : own(clause);
        if (own == FACT && clause.verb().form() == Form.GERUND) {
            own = beside(parse, clause);
        }
        Modality outer = outer(parse, clause);
        if (own == DENIED || outer == DENIED) {
            return own == DENIED && outer == DENIED ? FACT : DENIED;
        }
        return own.compareTo(FACT) > 0 && outer == FACT ? own : outer.compareTo(own) > 0 ? outer : own;
    }

    /** "Is set to double tariffs, raising them to 50%": what comes with a plan is planned. */
    private static Modality beside(Parse parse, Clause clause) {
        if (clause.chunk() == 0 || !parse.chunks().get(clause.chunk() - 1).is(Chunk.Kind.COMMA)) {
            return FACT;
        }
        int at = parse.clauses().indexOf(clause) - 1;
        if (at < 0 || !joined(parse.clauses().get(at), clause)) {
            return FACT;
        }
        Modality main = own(parse.clauses().get(at));
        return main == DENIED ? FACT : main;
    }

    private static boolean joined(Clause before, Clause clause) {
        return clause.governor() == before.governor() && before.subject().equals(clause.subject());
    }

    /** "No talks are scheduled", "has no plans to meet". */
    private static boolean nothing(Parse parse, Clause clause) {
        boolean subject = clause.subject()
                .filter(p -> NOTHING.contains(parse.lower(p.from())))
                .isPresent();
        boolean object = EMPTY_HANDED.contains(clause.verb().lemma())
                && clause.object()
                        .filter(p -> NOTHING.contains(parse.lower(p.from())))
                        .isPresent();
        return (subject || object) && !clause.verb().negated();
    }

    /** Verbs whose "no" object says that the thing is not: "made no remarks after the talks" does not deny the talks. */
    private static final Set<String> EMPTY_HANDED = WORDS.list("empty-handed");

    private static final Set<String> DENIAL_PHRASES = WORDS.list("denial-phrases");
    private static final Set<String> SUPPOSING = WORDS.list("supposing");
    private static final Set<String> RUMOURS = WORDS.list("rumours");
    private static final Set<String> AWAITED = WORDS.list("awaited");
    private static final Set<String> CONDITIONS = WORDS.list("conditions");
    private static final Set<String> ASKED_WHETHER = WORDS.list("asked-whether");
    private static final Set<String> NOTHING = WORDS.list("nothing");

    /** "ruled out raising", "stopped short of imposing". */
    private static boolean givesUp(Parse parse, Clause governor, Clause clause) {
        String phrase =
                governor.verb().lemma() + "_" + parse.lower(governor.verb().to());
        return DENIAL_PHRASES.contains(phrase) && clause.verb().form() == Form.GERUND;
    }

    private static Modality own(Clause clause) {
        VerbGroup verb = clause.verb();
        if (verb.negated()) {
            return DENIED;
        }
        Modality controlled = controls(verb.controls());
        if (controlled != FACT) {
            return clause.conditional() && controlled == PLANNED ? THREATENED : controlled;
        }
        if (clause.conditional()) {
            return THREATENED;
        }
        return modals(verb.modals());
    }

    private static Modality controls(List<String> controls) {
        Modality modality = FACT;
        for (String control : controls) {
            if (DENIALS.contains(control)) return DENIED;
            if (THREATS.contains(control)) modality = THREATENED;
            else if (POSSIBLES.contains(control) && modality.compareTo(POSSIBLE) < 0) modality = POSSIBLE;
            else if (AGREEMENTS.contains(control) && modality.compareTo(AGREED) < 0) modality = AGREED;
            else if (PLANS.contains(control) && modality == FACT) modality = PLANNED;
        }
        return modality;
    }

    private static Modality modals(List<String> modals) {
        for (String modal : modals) {
            if (MAYBE.contains(modal)) {
                return POSSIBLE;
            }
            if (modal.equals("would")) {
                return PLANNED;
            }
        }
        return modals.isEmpty() ? FACT : PLANNED;
    }

    /** Whether a verb like "denied" or "ruled out" governs the clause: then nothing in it is asserted. */
    static boolean disclaimed(Parse parse, Clause clause) {
        return outer(parse, clause) == DENIED && own(clause) != DENIED;
    }

    /** "will rise if no deal is reached", "Unless Tokyo gives in, duties will rise": what comes only under a condition. */
    static boolean conditioned(Parse parse, Clause clause) {
        if (clause.verb().modals().isEmpty()) {
            return false;
        }
        for (int i = 0; i < parse.size(); i++) {
            boolean condition = CONDITIONS.contains(parse.lower(i))
                    && (i == 0 || i > clause.verb().to());
            if (condition && !ASKED_WHETHER.contains(parse.lower(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Were Canada to charge 30 percent", "Had it imposed", "would have hit": only supposed. */
    static boolean supposed(Parse parse, Clause clause) {
        int from = clause.subject().map(p -> p.from()).orElse(clause.verb().from());
        boolean inverted = from > 0 && SUPPOSING.contains(parse.lower(from - 1)) && opens(parse, from - 1);
        return inverted
                || wouldHave(parse, clause.verb())
                || hadBeen(parse, clause.verb())
                || whatIf(parse, from)
                || rumoured(parse, from);
    }

    /** "had been expected to rise". */
    private static boolean hadBeen(Parse parse, VerbGroup verb) {
        return parse.text(verb.from(), verb.to()).startsWith("had been ")
                && verb.controls().stream().anyMatch(AWAITED::contains);
    }

    /** "The rumour that Brussels had raised the duty". */
    private static boolean rumoured(Parse parse, int from) {
        return parse.lower(from - 1).equals("that") && RUMOURS.contains(parse.lower(from - 2));
    }

    /** "What if the US imposed ...?" */
    private static boolean whatIf(Parse parse, int from) {
        return parse.lower(from - 1).equals("if") && parse.lower(from - 2).equals("what")
                || parse.lower(from - 2).equals("if") && parse.lower(from - 3).equals("what");
    }

    private static boolean opens(Parse parse, int token) {
        return token == 0
                || parse.lower(token - 1).equals(",")
                || parse.lower(token - 1).equals(".")
                || parse.tags().get(token - 1) == Tag.QUOTE
                || parse.tags().get(token - 1) == Tag.BREAK;
    }

    private static boolean wouldHave(Parse parse, VerbGroup verb) {
        return verb.modals().contains("would")
                && parse.text(verb.from(), verb.to()).contains(" have ");
    }

    /** What the governing verb adds: "threatened to", "denied that", "agreed to". */
    private static Modality outer(Parse parse, Clause clause) {
        if (clause.governor() < 0) {
            return FACT;
        }
        Clause governor = parse.clauses().get(clause.governor());
        String lemma = governor.verb().lemma();
        boolean infinitive = clause.verb().form() == Form.INFINITIVE
                && clause.verb().modals().isEmpty();
        Modality own = FACT;
        boolean gerund = clause.verb().form() == Form.GERUND;
        if (lemma.equals("deny")
                || lemma.equals("dismiss")
                || lemma.equals("reject")
                || givesUp(parse, governor, clause)) {
            own = DENIED;
        } else if (THREATS.contains(lemma)
                && (infinitive || gerund || !clause.verb().modals().isEmpty())) {
            own = THREATENED;
        } else if (infinitive) {
            own = controls(List.of(lemma));
            own = own == FACT && !Set.of("be", "have", "help", "use").contains(lemma) ? PLANNED : own;
        } else if (gerund) {
            own = controls(List.of(lemma));
        } else if (lemma.equals("see") && clause.subject().equals(governor.object())) {
            return own(governor);
        }
        if (infinitive || gerund) {
            Modality above = own(governor);
            if (above == DENIED) {
                return own == DENIED ? FACT : DENIED;
            }
            return above.compareTo(own) > 0 ? above : own;
        }
        return own;
    }
}
