package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.EnglishNumbers;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;
import org.parley.language.TimeMention;

/** Reads rounds of trade talks: where, when, between whom, the how-manieth; and who was sent to them. */
final class Talks {
    private static final Set<String> NOUNS =
            Set.of("talks", "negotiations", "negotiation", "discussions", "consultations", "dialogue", "talk");
    private static final Set<String> MEETING =
            Set.of("meeting", "meetings", "session", "sessions", "round", "rounds", "engagement", "summit");
    private static final Set<String> TRADE = Set.of(
            "trade",
            "tariff",
            "tariffs",
            "economic",
            "commercial",
            "fta",
            "semiconductor",
            "market",
            "textile",
            "steel",
            "farm",
            "auto",
            "agriculture",
            "investment",
            "cepa",
            "export",
            "import");
    private static final Set<String> OTHER_TALKS = Set.of(
            "peace",
            "nuclear",
            "climate",
            "ceasefire",
            "arms",
            "coalition",
            "budget",
            "merger",
            "takeover",
            "funding",
            "hostage",
            "defense",
            "defence",
            "military",
            "border",
            "pay",
            "wage",
            "contract",
            "championship",
            "qualifying",
            "truce",
            "disarmament",
            "denuclearization",
            "missile",
            "boundary",
            "bailout",
            "debt",
            "transfer",
            "leadership",
            "refugee",
            "labor",
            "political",
            "security");
    private static final Set<String> START = Set.of(
            "start",
            "begin",
            "open",
            "launch",
            "kick",
            "initiate",
            "commence",
            "hold",
            "host",
            "conduct",
            "take",
            "convene",
            "meet",
            "schedule",
            "plan",
            "stage",
            "gather",
            "reconvene",
            "resume",
            "restart",
            "sit",
            "occur",
            "set",
            "arrive",
            "have",
            "attend",
            "run",
            "travel",
            "fly",
            "visit",
            "join",
            "participate",
            "lead",
            "head",
            "be",
            "return",
            "enter",
            "go");
    private static final Set<String> END =
            Set.of("conclude", "end", "finish", "wrap", "complete", "close", "adjourn", "emerge", "leave");
    private static final Set<String> MEETERS = Set.of(
            "negotiators",
            "officials",
            "sides",
            "delegations",
            "ministers",
            "teams",
            "envoys",
            "representatives",
            "delegates",
            "countries",
            "both",
            "experts",
            "chiefs",
            "secretaries",
            "diplomats",
            "aides");
    private static final Set<String> EARLIER = Set.of(
            "previous", "previously", "earlier", "last", "past", "prior", "preceding", "former", "following", "since");

    private static final Set<String> MEET = Set.of("meet", "reconvene", "gather", "negotiate", "confer");
    private static final Set<String> GENERAL =
            Set.of("no", "any", "more", "further", "future", "other", "some", "such", "separate", "private", "much");

    private static final int LONG_AGO = 60;

    private final Story story;
    private final Meetings meetings;
    private final List<RoundDraft> rounds = new ArrayList<>();
    private final List<DelegationNote> delegations = new ArrayList<>();
    private Optional<RoundDraft> main = Optional.empty();
    private Optional<RoundDraft> current = Optional.empty();

    private record DelegationNote(
            int sentence, RoundDraft round, String party, Optional<Human> person, boolean head, String pattern) {}

    Talks(Story story, Meetings meetings) {
        this.story = story;
        this.meetings = meetings;
    }

    /** Whether the article is about trade at all: if not, its rounds are of something else. */
    static boolean tradeStory(List<Parse> parses) {
        int hits = 0;
        for (Parse parse : parses) {
            for (int i = 0; i < parse.size(); i++) {
                String word = parse.lower(i);
                boolean hit = Set.of(
                                "trade", "tariff", "tariffs", "customs", "export", "exports", "imports", "import",
                                "wto", "fta", "duties", "levies", "gatt", "quota", "quotas", "dumping")
                        .contains(word);
                hits += hit ? 1 : 0;
            }
        }
        return hits >= 2;
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            current = Optional.empty();
            clauses(s);
            nouns(s);
            lists(s);
            delegations(s);
        }
        pastDays();
        emit();
    }

    List<RoundDraft> rounds() {
        return rounds;
    }

    // ---- what a noun chunk says of talks

    /** Whether a chunk means trade talks at working level, and not leaders', peace or funding talks. */
    private boolean talks(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        String head = head(parse, chunk);
        boolean noun = NOUNS.contains(head);
        boolean meeting = MEETING.contains(head) || head.equals("consultation");
        if (!noun && !meeting) {
            return false;
        }
        for (int i = chunk.from(); i < chunk.to() - 1; i++) {
            if (OTHER_TALKS.contains(parse.lower(i))) {
                return false;
            }
        }
        boolean said = has(parse, chunk.from(), chunk.to(), TRADE);
        boolean behind = talksBehind(parse, chunk);
        if (leadersTalk(s, chunk) || otherPartners(s, chunk)) {
            return false;
        }
        if (head.startsWith("round")) {
            boolean numbered = ordinal(parse, chunk).isPresent() && negotiated(s, chunk);
            return behind
                    || said
                    || (rounds.size() > 0 && definite(parse, chunk) || numbered) && !otherRound(parse, chunk);
        }
        if (noun) {
            return said
                    || partiesIn(s, chunk).size() >= 1
                    || betweenParties(s, chunk)
                    || rounds.size() > 0 && !general(parse, chunk)
                    || officialsTalk(s, chunk);
        }
        return said && !head.equals("summit")
                || rounds.size() > 0 && (definite(parse, chunk) || longMeeting(parse, chunk)) && !head.equals("summit");
    }

    /** What a chunk is of: "round" in "round five". */
    private static String head(Parse parse, Chunk chunk) {
        String last = parse.lower(chunk.to() - 1);
        boolean numbered = chunk.to() - chunk.from() > 1
                && parse.lower(chunk.to() - 2).equals("round")
                && number(EnglishNumbers.cardinal(parse.tokens(), chunk.to() - 1))
                        .isPresent();
        return numbered ? "round" : last;
    }

    /** "Negotiators ended their third round": those who meet are the subject. */
    private boolean negotiated(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        return c >= 0
                && parse.clauses()
                        .get(c)
                        .subject()
                        .filter(p -> p.parts().stream().anyMatch(part -> MEETERS.contains(parse.lower(part.to() - 1))))
                        .isPresent();
    }

    /** "More talks", "future negotiations": none in particular. */
    private static boolean general(Parse parse, Chunk chunk) {
        return chunk.to() - chunk.from() > 1 && GENERAL.contains(parse.lower(chunk.from()))
                || parse.lower(chunk.to() - 1).matches("negotiation|talk|dialogue");
    }

    private static boolean longMeeting(Parse parse, Chunk chunk) {
        return parse.text(chunk.from(), chunk.to()).matches(".*(hour|day).*");
    }

    private static boolean otherRound(Parse parse, Chunk chunk) {
        String next = parse.lower(chunk.to());
        return next.equals("of")
                && !NOUNS.contains(parse.lower(chunk.to() + 1))
                && !TRADE.contains(parse.lower(chunk.to() + 1));
    }

    private static boolean has(Parse parse, int from, int to, Set<String> words) {
        for (int i = from; i < to; i++) {
            if (words.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "round of trade talks", "round of tariff negotiations". */
    private static boolean talksBehind(Parse parse, Chunk chunk) {
        if (!parse.lower(chunk.to()).equals("of") && !parse.lower(chunk.to()).equals("in")) {
            return false;
        }
        int next = parse.chunkAt(chunk.to() + 1);
        if (next < 0) {
            return false;
        }
        Chunk noun = parse.chunks().get(next);
        String head = parse.lower(noun.to() - 1);
        boolean talk = NOUNS.contains(head) || head.equals("meetings") || head.equals("consultations");
        return talk && !has(parse, noun.from(), noun.to(), OTHER_TALKS);
    }

    private static boolean definite(Parse parse, Chunk chunk) {
        String first = parse.lower(chunk.from());
        boolean bare =
                chunk.to() - chunk.from() == 1 && !parse.lower(chunk.from() - 1).equals("of");
        return bare
                || Set.of("the", "these", "this", "latest", "their", "its", "weekend", "those")
                        .contains(first)
                || parse.text(chunk.from(), chunk.to())
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(latest|upcoming|next|weekend|'s |second day|round).*");
    }

    private boolean leadersTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (PersonMention m : story.people().mentions(s)) {
            boolean near = m.from() >= chunk.from() && m.from() < chunk.to()
                    || m.from() >= chunk.to()
                            && m.from() < chunk.to() + 6
                            && has(parse, chunk.to(), m.from(), Set.of("between", "with"));
            if (near && meetings.leader(m.person())) {
                return true;
            }
        }
        int c = parse.clauseAt(chunk.from());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            List<Human> subject =
                    story.persons(s, parse.clauses().get(c).subject().get());
            return !subject.isEmpty()
                    && subject.stream().allMatch(meetings::leader)
                    && !Set.of("say", "tell", "announce", "add", "confirm")
                            .contains(parse.clauses().get(c).verb().lemma())
                    && !definite(parse, chunk);
        }
        return false;
    }

    private Set<String> partiesIn(int s, Chunk chunk) {
        Set<String> parties = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(chunk.from(), chunk.to())) {
            boolean place = name.can(Kind.CITY) && !name.can(Kind.PARTY) && name.to() == chunk.to() - 1;
            if (!place) {
                name.party().ifPresent(parties::add);
            }
        }
        return parties;
    }

    private boolean betweenParties(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (int i = chunk.to(); i < Math.min(parse.size(), chunk.to() + 6); i++) {
            if ((parse.lower(i).equals("between") || parse.lower(i).equals("with"))
                    && parse.names(i, Math.min(parse.size(), i + 5)).stream()
                            .anyMatch(n -> n.party().isPresent())) {
                return true;
            }
        }
        return false;
    }

    private boolean officialsTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        if (c < 0 || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        Phrase subject = parse.clauses().get(c).subject().get();
        return MEETERS.contains(parse.lower(subject.to() - 1))
                && story.parties(s, subject).size() >= 1;
    }

    // ---- sightings

    /** What one place of a sentence says of one round. */
    private static final class Sighting {
        final int sentence;
        final String pattern;
        Optional<Thing.Place> city = Optional.empty();
        Optional<Thing.Place> site = Optional.empty();
        Optional<String> country = Optional.empty();
        Optional<Integer> ordinal = Optional.empty();
        final Set<String> parties = new LinkedHashSet<>();
        final List<TimeMention> times = new ArrayList<>();
        Optional<String> duration = Optional.empty();
        Optional<String> summit = Optional.empty();
        boolean earlier;
        boolean ends;
        boolean resumes;
        boolean planned;
        boolean dated = true;
        final Set<TimeMention> lasts = new LinkedHashSet<>();
        Optional<java.time.LocalDate> began = Optional.empty();

        Sighting(int sentence, String pattern) {
            this.sentence = sentence;
            this.pattern = pattern;
        }
    }

    /** Verbs with talks as subject or object, and parties or negotiators that meet. */
    private void clauses(int s) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            Modality modality = Modality.of(parse, clause);
            if (modality == Modality.DENIED) {
                continue;
            }
            Optional<Chunk> talks = talksOf(s, clause);
            boolean meet = meeters(s, clause);
            boolean travels = talks.isEmpty() && travelsFor(s, clause);
            if (talks.isEmpty() && !meet && !travels) {
                continue;
            }
            Sighting sighting = new Sighting(s, "talks-verb");
            talks.ifPresent(c -> chunk(s, c, sighting));
            circumstances(s, clause, sighting);
            clause.subject().ifPresent(p -> addParties(s, p, sighting));
            clause.object().filter(o -> meet).ifPresent(p -> addParties(s, p, sighting));
            Story.after(clause, meet ? Set.of("with", "between", "from") : Set.of("with", "between"))
                    .forEach(p -> addParties(s, p, sighting));
            sighting.earlier |= longAgo(sighting.times);
            sighting.ends = END.contains(clause.verb().lemma());
            sighting.resumes = clause.verb().lemma().equals("resume")
                    || clause.verb().lemma().equals("continue");
            sighting.planned = modality == Modality.PLANNED;
            if (!START.contains(clause.verb().lemma()) && !sighting.ends && !sighting.resumes) {
                sighting.dated = false;
            }
            if (withLeader(s, clause)) {
                sighting.dated = false;
            }
            boolean controlled = clause.verb().controls().stream().anyMatch(MEET::contains);
            if (controlled) {
                sighting.dated = true;
            } else if (modality == Modality.THREATENED || modality == Modality.POSSIBLE) {
                sighting.dated = false;
                if (rounds.isEmpty()) {
                    continue;
                }
            }
            if (modality == Modality.FACT
                    && (sighting.resumes
                            || sighting.ends
                            || Set.of("enter", "hold").contains(clause.verb().lemma()))
                    && story.anchor().isPresent()) {
                dayNumber(parse)
                        .ifPresent(
                                n -> sighting.began = Optional.of(day(s, clause).minusDays(n - 1L)));
            }
            boolean about = talks.isPresent()
                    || meet && has(parse, 0, parse.size(), TRADE)
                    || sighting.city.isPresent()
                    || sighting.country.isPresent()
                    || !rounds.isEmpty();
            if (about) {
                Optional<RoundDraft> draft = place(sighting);
                draft.ifPresent(d -> principals(s, clause, d, meet));
            }
        }
    }

    /** "The negotiators will meet on Friday with the president": the day is not that of the talks. */
    private boolean withLeader(int s, Clause clause) {
        List<Human> met = new ArrayList<>();
        Story.after(clause, Set.of("with")).forEach(p -> met.addAll(story.persons(s, p)));
        clause.object().ifPresent(p -> met.addAll(story.persons(s, p)));
        return MEET.contains(clause.verb().lemma()) && met.stream().anyMatch(meetings::leader);
    }

    private Optional<Chunk> talksOf(int s, Clause clause) {
        List<Phrase> phrases = new ArrayList<>();
        clause.subject().ifPresent(phrases::add);
        clause.object().ifPresent(phrases::add);
        phrases.addAll(Story.after(clause, Set.of("for", "in", "to", "of", "at", "on", "into")));
        for (Phrase phrase : phrases) {
            for (Chunk part : phrase.parts()) {
                if (talks(s, part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** "Negotiators met", "Bessent and He last met in Madrid", "met his Chinese counterpart". */
    private boolean meeters(int s, Clause clause) {
        boolean meets = MEET.contains(clause.verb().lemma())
                || clause.verb().controls().stream().anyMatch(MEET::contains);
        if (!meets || clause.subject().isEmpty()) {
            return false;
        }
        Parse parse = story.parse(s);
        Phrase subject = clause.subject().get();
        List<Human> people = new ArrayList<>(story.persons(s, subject));
        clause.object().ifPresent(o -> people.addAll(story.persons(s, o)));
        Story.after(clause, Set.of("with")).forEach(p -> people.addAll(story.persons(s, p)));
        if (people.stream().anyMatch(meetings::leader)) {
            return false;
        }
        Set<String> parties = new LinkedHashSet<>(story.parties(s, subject));
        clause.object().ifPresent(o -> parties.addAll(story.parties(s, o)));
        Story.after(clause, Set.of("with", "from")).forEach(p -> parties.addAll(story.parties(s, p)));
        boolean meeters = MEETERS.contains(parse.lower(subject.to() - 1))
                || subject.parts().stream().anyMatch(p -> MEETERS.contains(parse.lower(p.to() - 1)));
        return parties.size() >= 2 || meeters && (!rounds.isEmpty() || parties.size() == 1);
    }

    /** "is heading to Geneva for talks": the talks stand behind "for". */
    private boolean travelsFor(int s, Clause clause) {
        return Set.of("travel", "fly", "head", "visit", "arrive", "go", "return")
                        .contains(clause.verb().lemma())
                && Story.after(clause, Set.of("for")).stream()
                        .anyMatch(p -> p.parts().stream().anyMatch(c -> talks(s, c)));
    }

    private void circumstances(int s, Clause clause, Sighting sighting) {
        Parse parse = story.parse(s);
        Chunk verb = parse.chunks().get(clause.chunk());
        sighting.times.addAll(story.times(s, clause));
        sighting.times.addAll(parse.times(verb.from(), verb.to()));
        if (sighting.times.isEmpty()) {
            sighting.times.addAll(behindApposition(parse, clause));
        }
        sighting.times.stream().filter(t -> last(parse, t)).forEach(sighting.lasts::add);
        int from = parse.chunks().get(Math.min(clause.start(), clause.chunk())).from();
        int to = parse.chunks().get(Math.max(clause.end() - 1, clause.chunk())).to();
        places(s, from, to, sighting);
        parse.times(from, to).stream()
                .filter(t -> lasting(parse, clause, t))
                .findFirst()
                .flatMap(TimeMention::value)
                .ifPresent(d -> sighting.duration = Optional.of(d));
        sighting.earlier |= earlier(parse, from, to);
    }

    /** "Will meet his counterpart, the vice premier, on Saturday and Sunday". */
    private static List<TimeMention> behindApposition(Parse parse, Clause clause) {
        List<TimeMention> times = new ArrayList<>();
        for (int c = clause.chunk() + 1; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            if (chunk.is(Chunk.Kind.VERB) || chunk.is(Chunk.Kind.RELATIVE) || chunk.is(Chunk.Kind.SUBORDINATOR)) {
                break;
            }
            if (chunk.is(Chunk.Kind.TIME)
                    && (!times.isEmpty() || parse.lower(chunk.from() - 1).equals("on"))) {
                times.addAll(parse.times(chunk.from(), chunk.to()));
            }
        }
        return times;
    }

    /** "Runs through Friday", "on Thursday and Friday": the day named is the last one. */
    private static boolean last(Parse parse, TimeMention time) {
        String before = parse.lower(time.from() - 1);
        boolean two = before.equals("and")
                && parse.times(Math.max(0, time.from() - 3), time.from() - 1).stream()
                        .anyMatch(t -> t.to() == time.from() - 1 && t.value().isPresent());
        return two || Set.of("through", "until", "till").contains(before);
    }

    /** A full date long before the article is not that of the talks it is about. */
    private boolean longAgo(List<TimeMention> times) {
        return story.anchor().isPresent()
                && times.stream()
                        .filter(t -> t.kind() != TimeMention.Kind.DURATION)
                        .flatMap(t -> t.value().stream())
                        .filter(v -> v.length() == 10 && !v.contains("W"))
                        .map(java.time.LocalDate::parse)
                        .anyMatch(d -> d.isBefore(story.anchor().get().minusDays(LONG_AGO)));
    }

    /** The day a clause speaks of, else the article's. */
    private java.time.LocalDate day(int s, Clause clause) {
        return story.times(s, clause).stream()
                .flatMap(t -> t.value().stream())
                .filter(v -> v.length() == 10 && !v.contains("W"))
                .map(java.time.LocalDate::parse)
                .findFirst()
                .orElseGet(() -> story.anchor().orElseThrow());
    }

    /** "for a second consecutive day": told of on that day, the round began the day before. */
    private static Optional<Integer> dayNumber(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            Optional<Integer> number =
                    number(EnglishNumbers.ordinal(parse.tokens(), i)).filter(n -> n > 1 && n < 10);
            if (number.isPresent()) {
                int next =
                        Set.of("consecutive", "straight", "successive", "and").contains(parse.lower(i + 1))
                                ? i + 2
                                : i + 1;
                if (parse.lower(next).equals("day")) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    /** "Met for five hours", "lasted two days": a time the clause gives to the talks. */
    private static boolean lasting(Parse parse, Clause clause, TimeMention time) {
        String lemma = clause.verb().lemma();
        boolean whole =
                Set.of("last", "run", "continue", "span", "take", "spend").contains(lemma)
                        || parse.lower(time.from() - 1).equals("for");
        return whole && !lemma.equals("follow") && days(time) && durable(parse, time);
    }

    /** Rounds last hours or days, not months or years. */
    private static boolean days(TimeMention time) {
        return time.kind() == TimeMention.Kind.DURATION
                && time.value()
                        .filter(v -> v.endsWith("D") || v.startsWith("PT"))
                        .isPresent();
    }

    /** A duration of the talks themselves, not "after five months of tension". */
    private static boolean durable(Parse parse, TimeMention time) {
        String before = parse.lower(time.from() - 1);
        String next = parse.lower(time.to());
        return !Set.of("after", "in", "within", "every", "past", "last", "next").contains(before) && !next.equals("ago")
                || next.equals("of")
                        && (NOUNS.contains(parse.lower(time.to() + 1))
                                || NOUNS.contains(parse.lower(time.to() + 2))
                                || NOUNS.contains(parse.lower(time.to() + 3)));
    }

    private static boolean earlier(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean lastMet = parse.lower(i).equals("last")
                    && (parse.lower(i + 1).equals("met")
                            || Set.of("round", "meeting", "talks").contains(parse.lower(i + 1)));
            if (lastMet
                    || EARLIER.contains(parse.lower(i))
                            && !parse.lower(i).equals("last")
                            && !parse.lower(i).equals("since")
                            && !parse.lower(i).equals("following")
                            && !parse.lower(i + 1).equals("than")
                            && !(parse.lower(i).equals("earlier") && timeAfter(parse, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean timeAfter(Parse parse, int i) {
        return Set.of("this", "in", "on").contains(parse.lower(i + 1))
                || parse.times(i - 3, i + 3).stream().anyMatch(t -> t.from() <= i && i < t.to());
    }

    private void places(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (Mention name : parse.names(from, Math.min(parse.size(), to + 1))) {
            boolean locative = Story.locative(parse, name)
                    && ofTalks(s, name)
                    && !Set.of("from", "for").contains(parse.lower(name.from() - 1));
            boolean attributive = name.to() < parse.size()
                    && (NOUNS.contains(parse.lower(name.to()))
                            || MEETING.contains(parse.lower(name.to()))
                            || parse.lower(name.to()).equals("hotel"))
                    && name.can(Kind.CITY)
                    && (!name.can(Kind.METONYM) || parse.lower(name.to()).equals("hotel"));
            boolean possessive = parse.lower(name.from() - 1).equals("'s") && name.can(Kind.CITY);
            if (name.can(Kind.SITE)
                    && (locative
                            || parse.lower(name.from() - 1).equals("the")
                                    && Set.of("at", "in").contains(parse.lower(name.from() - 2)))) {
                site(parse, name, sighting);
            } else if (name.can(Kind.CITY) && (locative || attributive || possessive)) {
                if (sighting.city.isEmpty()) {
                    sighting.city = story.city(s, name.from(), name.to());
                }
            } else if (name.can(Kind.PARTY)
                    && parse.lower(name.from() - 1).equals("in")
                    && ofTalks(s, name)
                    && !parse.lower(name.to()).equals("'s")) {
                sighting.country = sighting.country.or(() -> name.id(Kind.PARTY));
            } else if (name.can(Kind.SUMMIT)
                    && near(
                            parse,
                            name.from(),
                            Set.of("sidelines", "margins", "sideline", "coincide", "coincides", "alongside"))) {
                sighting.summit = name.id(Kind.SUMMIT);
            }
        }
        if (sighting.city.isEmpty() && has(parse, from, Math.min(parse.size(), to + 1), Set.of("here"))) {
            sighting.city = story.writtenAt();
        }
        capitalOf(s, from, to, sighting);
        unknownCity(s, from, to, sighting);
    }

    /** "At the White House" is the place; "next door to" it is at least in its country. */
    private void site(Parse parse, Mention name, Sighting sighting) {
        int at = parse.lower(name.from() - 1).equals("the") ? name.from() - 2 : name.from() - 1;
        name.id(Kind.SITE).flatMap(story.world()::place).ifPresent(p -> {
            if (Set.of("at", "in", "inside", "on").contains(parse.lower(at))) {
                sighting.site =
                        Optional.of(new Thing.Place(p.label(), true, Optional.of(p.id()), Optional.of(p.party())));
            }
            boolean there = sighting.site.isPresent()
                    || Set.of("near", "outside").contains(parse.lower(at))
                    || parse.lower(at - 1).equals("door");
            if (there && sighting.country.isEmpty()) {
                sighting.country = Optional.of(p.party());
            }
        });
    }

    /** "talks in Geneva", "met on Monday in Geneva", not "since her arrest in Vancouver". */
    private boolean ofTalks(int s, Mention name) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(name.from());
        int before = chunk - 2;
        while (before >= 0
                && (parse.chunks().get(before).is(Chunk.Kind.OTHER)
                        || parse.chunks().get(before).is(Chunk.Kind.QUOTE))) {
            before--;
        }
        if (before < 0 || !parse.chunks().get(before).nominal()) {
            return true;
        }
        Chunk noun = parse.chunks().get(before);
        String head = parse.lower(noun.to() - 1);
        boolean event = NOUNS.contains(head)
                || MEETING.contains(head)
                || head.startsWith("day")
                || Set.of(
                                "week",
                                "weekend",
                                "hotel",
                                "venue",
                                "%",
                                "summit",
                                "sidelines",
                                "side",
                                "sides",
                                "delegation",
                                "team",
                                "counterpart",
                                "counterparts",
                                "month",
                                "visit",
                                "trip",
                                "effort",
                                "time",
                                "times",
                                "officials",
                                "negotiators",
                                "discussion",
                                "door")
                        .contains(head);
        boolean actor = story.headPerson(s, noun).isPresent()
                || MEETERS.contains(head)
                || parse.nameAt(noun.to() - 1).isPresent();
        return event || actor;
    }

    private static boolean near(Parse parse, int at, Set<String> words) {
        return has(parse, Math.max(0, at - 7), at, words);
    }

    /** "in the Malaysian capital". */
    private void capitalOf(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (int i = from; i < to; i++) {
            if (parse.lower(i).equals("capital") && sighting.city.isEmpty()) {
                Optional<String> party = parse.nameAt(i - 1).flatMap(Mention::party);
                party.flatMap(p -> story.world().reference().places().stream()
                                .filter(c -> c.capital() && c.party().equals(p))
                                .findFirst())
                        .ifPresent(c -> sighting.city = Optional.of(
                                new Thing.Place(c.label(), false, Optional.of(c.id()), Optional.of(c.party()))));
            }
        }
    }

    /** "in Hua Hin, Thailand", "in the resort town of Rotorua": a city of no table. */
    private void unknownCity(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (int i = from + 1; i < Math.min(to + 1, parse.size()) && sighting.city.isEmpty(); i++) {
            boolean in = parse.lower(i - 1).equals("in")
                    || parse.lower(i - 1).equals("of")
                            && Set.of("town", "city", "port", "village", "resort")
                                    .contains(parse.lower(i - 2));
            boolean name = parse.tags().get(i) == Tag.NAME
                    && parse.nameAt(i).isEmpty()
                    && parse.times(i, i + 1).isEmpty()
                    && Character.isLetter(parse.token(i).form().charAt(0))
                    && story.people().in(s, i, i + 1).isEmpty();
            if (in && name) {
                int end = i + 1;
                while (end < parse.size()
                        && parse.tags().get(end) == Tag.NAME
                        && parse.nameAt(end).isEmpty()) {
                    end++;
                }
                Optional<String> country = parse.lower(end).equals(",") && end + 1 < parse.size()
                        ? parse.nameAt(end + 1).flatMap(n -> n.id(Kind.PARTY))
                        : Optional.empty();
                boolean town = parse.lower(i - 1).equals("of");
                String word = parse.text(i, end);
                if ((country.isPresent() || town || cityLike(parse, i, end)) && end - i <= 3) {
                    sighting.city = Optional.of(new Thing.Place(word, false, Optional.empty(), country));
                }
            }
        }
    }

    /** A name of one or two words after "in" that no noun of another kind follows. */
    private static boolean cityLike(Parse parse, int from, int end) {
        String next = parse.lower(end);
        boolean ends = Set.of(
                                "", ".", ",", "on", "to", "for", "this", "last", "next", "and", "from", "with", "ended",
                                "in", "between", "where", "after", "-")
                        .contains(next)
                || parse.times(end, end + 1).stream().findAny().isPresent();
        return ends
                && !parse.token(from).form().equals(parse.token(from).form().toUpperCase(java.util.Locale.ROOT))
                && Character.isUpperCase(parse.token(from).form().charAt(0));
    }

    private void addParties(int s, Phrase phrase, Sighting sighting) {
        boolean talks = phrase.parts().stream().anyMatch(p -> talks(s, p));
        if (talks) {
            phrase.parts().forEach(p -> sighting.parties.addAll(partiesIn(s, p)));
        } else {
            sighting.parties.addAll(story.parties(s, phrase));
        }
    }

    // ---- talks as nouns

    private void nouns(int s) {
        Parse parse = story.parse(s);
        for (Chunk chunk : parse.chunks()) {
            if (chunk.nominal() && talks(s, chunk) && !denied(parse, chunk)) {
                Sighting sighting = new Sighting(s, "talks-noun");
                chunk(s, chunk, sighting);
                sighting.dated = false;
                if (!sighting.parties.isEmpty()
                        || sighting.ordinal.isPresent()
                        || sighting.city.isPresent()
                        || sighting.duration.isPresent()
                        || !rounds.isEmpty()) {
                    place(sighting);
                }
            }
        }
    }

    private static boolean denied(Parse parse, Chunk chunk) {
        if (Set.of("no", "any", "more", "further", "future").contains(parse.lower(chunk.from()))) {
            return true;
        }
        int c = parse.clauseAt(chunk.from());
        boolean aside =
                Set.of("after", "since", "following", "during", "before").contains(parse.lower(chunk.from() - 1));
        return c >= 0 && !aside && Modality.of(parse, parse.clauses().get(c)) == Modality.DENIED;
    }

    /** Number, parties, place and length that stand in the noun phrase itself and right behind it. */
    private void chunk(int s, Chunk chunk, Sighting sighting) {
        Parse parse = story.parse(s);
        sighting.parties.addAll(partiesIn(s, chunk));
        sighting.earlier |= earlier(parse, chunk.from(), chunk.to());
        sighting.ordinal = sighting.ordinal.or(() -> ordinal(parse, chunk));
        int c = parse.chunkAt(chunk.from()) + 1;
        int end = chunk.to();
        while (c + 1 < parse.chunks().size()
                && parse.chunks().get(c).is(Chunk.Kind.PREPOSITION)
                && (parse.chunks().get(c + 1).nominal()
                        || parse.chunks().get(c + 1).is(Chunk.Kind.TIME))) {
            String preposition = parse.lower(parse.chunks().get(c).head());
            int next = c + 1;
            if (preposition.equals("between") || preposition.equals("with")) {
                while (next < parse.chunks().size()
                        && (parse.chunks().get(next).nominal()
                                || parse.chunks().get(next).is(Chunk.Kind.AND)
                                || parse.chunks().get(next).is(Chunk.Kind.COMMA)
                                        && next + 2 < parse.chunks().size()
                                        && parse.chunks().get(next + 2).is(Chunk.Kind.AND))) {
                    if (parse.chunks().get(next).nominal()) {
                        sighting.parties.addAll(story.parties(s, parse.chunks().get(next)));
                    }
                    next++;
                }
            } else {
                next++;
            }
            end = parse.chunks().get(next - 1).to();
            c = next;
        }
        places(s, chunk.from(), end, sighting);
        whereHeld(s, chunk, sighting);
        parse.times(chunk.from(), end).stream()
                .filter(t -> days(t) && durable(parse, t))
                .findFirst()
                .flatMap(TimeMention::value)
                .ifPresent(d -> sighting.duration = Optional.of(d));
        sighting.earlier |= longAgo(parse.times(chunk.from(), Math.min(parse.size(), end + 4)));
        before(parse, chunk).ifPresent(d -> sighting.duration = Optional.of(d));
    }

    /** "In Leuven, where round four was held". */
    private void whereHeld(int s, Chunk chunk, Sighting sighting) {
        Parse parse = story.parse(s);
        if (sighting.city.isPresent() || !parse.lower(chunk.from() - 1).equals("where")) {
            return;
        }
        int end = parse.lower(chunk.from() - 2).equals(",") ? chunk.from() - 2 : chunk.from() - 1;
        int place = parse.chunkAt(Math.max(0, end - 1));
        if (place > 0 && parse.chunks().get(place).nominal()) {
            Chunk named = parse.chunks().get(place);
            sighting.city = story.city(s, named.from(), named.to());
            if (sighting.city.isEmpty()) {
                unknownCity(s, Math.max(0, named.from() - 1), named.to(), sighting);
            }
        }
    }

    /** "Talks with investors": those of somebody else. */
    private boolean otherPartners(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int next = parse.chunkAt(chunk.to() + 1);
        if (!parse.lower(chunk.to()).equals("with") || next < 0) {
            return false;
        }
        Chunk partner = parse.chunks().get(next);
        String head = parse.lower(partner.to() - 1);
        return partner.nominal()
                && parse.tags().get(partner.to() - 1) == Tag.NOUN
                && story.parties(s, partner).isEmpty()
                && story.headPerson(s, partner).isEmpty()
                && !MEETERS.contains(head)
                && !DELEGATION.contains(head)
                && !head.startsWith("counterpart")
                && !head.startsWith("partner");
    }

    /** "two days of talks". */
    private static Optional<String> before(Parse parse, Chunk chunk) {
        return parse.times().stream()
                .filter(t -> days(t)
                        && t.to() == chunk.from() - 1
                        && parse.lower(t.to()).equals("of")
                        && !Set.of("follow", "follows", "followed", "after", "following", "needs", "planned")
                                .contains(parse.lower(t.from() - 1)))
                .findFirst()
                .flatMap(TimeMention::value);
    }

    /** "fifth round of talks", "fifth face-to-face meeting", "round five". */
    private static Optional<Integer> ordinal(Parse parse, Chunk chunk) {
        String head = head(parse, chunk);
        if (head.startsWith("round")
                || head.equals("meeting")
                        && parse.text(chunk.from(), chunk.to()).contains("face")
                || NOUNS.contains(head) && parse.text(chunk.from(), chunk.to()).contains("round")) {
            for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
                Optional<Integer> number = number(EnglishNumbers.ordinal(parse.tokens(), i));
                if (number.isPresent()
                        && number.get() < 60
                        && !parse.lower(i + 1).equals("-")
                        && !parse.lower(i + 1).equals("day")
                        && !parse.lower(i + 1).equals("straight")
                        && !parse.lower(i + 1).equals("consecutive")) {
                    return number;
                }
            }
        }
        for (int i = chunk.from(); i + 1 < chunk.to(); i++) {
            if (parse.lower(i).equals("round")) {
                Optional<Integer> number =
                        number(EnglishNumbers.cardinal(parse.tokens(), i + 1)).filter(n -> n > 0 && n < 60);
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(Optional<EnglishNumbers.Count> count) {
        return count.filter(c -> c.whole().isPresent()).map(c -> c.whole().getAsInt());
    }

    // ---- which round is meant

    private Optional<RoundDraft> place(Sighting sighting) {
        Optional<RoundDraft> draft = find(sighting);
        if (draft.isEmpty()) {
            if (sighting.city.isEmpty()
                    && sighting.country.isEmpty()
                    && sighting.ordinal.isEmpty()
                    && (sighting.earlier || sighting.parties.isEmpty() && sighting.site.isEmpty())) {
                return Optional.empty();
            }
            RoundDraft fresh = new RoundDraft(rounds.size());
            fresh.earlier = sighting.earlier;
            rounds.add(fresh);
            if (!sighting.earlier && main.isEmpty()) {
                main = Optional.of(fresh);
            }
            draft = Optional.of(fresh);
        }
        add(draft.get(), sighting);
        current = draft;
        return draft;
    }

    private Optional<RoundDraft> find(Sighting sighting) {
        if (sighting.city.isPresent()) {
            String name = sighting.city.get().name();
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> r.cities.contains(name) && fitsOrdinal(r, sighting))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            return main.filter(m -> m.cities.isEmpty()
                    && fitsCountry(m, sighting.city.get().country())
                    && fitsOrdinal(m, sighting)
                    && !sighting.earlier
                    && !m.earlier);
        }
        if (sighting.ordinal.isPresent()) {
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> r.ordinal.equals(sighting.ordinal))
                    .findFirst();
            return same.isPresent()
                    ? same
                    : main.filter(m -> m.ordinal.isEmpty() && !sighting.earlier && fitsCountry(m, sighting.country));
        }
        if (sighting.country.isPresent()) {
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> r.country.equals(sighting.country)
                            || r.places.stream().anyMatch(p -> p.country().equals(sighting.country)))
                    .findFirst();
            return same.isPresent()
                    ? same
                    : main.filter(m -> m.country.isEmpty() && m.cities.isEmpty() && !sighting.earlier);
        }
        if (sighting.earlier) {
            return Optional.empty();
        }
        if (current.isPresent() && current.get().sentences.contains(sighting.sentence) && !current.get().earlier) {
            return current;
        }
        return main.filter(m -> sighting.parties.isEmpty()
                || m.parties.isEmpty()
                || sighting.parties.stream().anyMatch(m.parties::contains));
    }

    private static boolean fitsOrdinal(RoundDraft draft, Sighting sighting) {
        return sighting.ordinal.isEmpty() || draft.ordinal.isEmpty() || draft.ordinal.equals(sighting.ordinal);
    }

    private static boolean fitsCountry(RoundDraft draft, Optional<String> country) {
        return draft.country.isEmpty() || country.isEmpty() || draft.country.equals(country);
    }

    private void add(RoundDraft draft, Sighting sighting) {
        int s = sighting.sentence;
        draft.sentences.add(s);
        sighting.city.ifPresent(c -> {
            if (draft.cities.isEmpty()) {
                draft.cities.add(c.name());
                draft.places.add(c);
                note(draft, sighting, Relation.CITY, c.name());
                c.country().filter(p -> draft.country.isEmpty()).ifPresent(p -> draft.country = Optional.of(p));
            }
        });
        sighting.country.filter(c -> draft.country.isEmpty()).ifPresent(c -> {
            draft.country = Optional.of(c);
            note(draft, sighting, Relation.COUNTRY, c);
        });
        sighting.site.ifPresent(p -> {
            draft.sites.add(p);
            note(draft, sighting, Relation.SITE, p.name());
        });
        sighting.ordinal.filter(o -> draft.ordinal.isEmpty()).ifPresent(o -> {
            draft.ordinal = Optional.of(o);
            note(draft, sighting, Relation.ORDINAL, o.toString());
        });
        for (String party : sighting.parties) {
            if (draft.parties.add(party)) {
                note(draft, sighting, Relation.PARTY, party);
            }
        }
        sighting.duration.ifPresent(d -> note(draft, sighting, Relation.DURATION, d));
        sighting.summit.ifPresent(m -> note(draft, sighting, Relation.SIDELINES, m));
        sighting.began.ifPresent(d -> draft.starts.putIfAbsent(
                d.toString(), new RoundDraft.Note(s, sighting.pattern, Relation.START, d.toString())));
        if (sighting.dated) {
            dates(draft, sighting);
        }
    }

    private void dates(RoundDraft draft, Sighting sighting) {
        for (TimeMention time : sighting.times) {
            if (time.kind() == TimeMention.Kind.DURATION
                    || time.value().isEmpty()
                    || time.value().get().contains("W")
                    || time.value().get().length() == 4) {
                weekday(draft, sighting, time);
                continue;
            }
            String value = time.value().get();
            if (!draft.earlier && yearsAgo(value)) {
                continue;
            }
            RoundDraft.Note start = new RoundDraft.Note(sighting.sentence, sighting.pattern, Relation.START, value);
            RoundDraft.Note end = new RoundDraft.Note(
                    sighting.sentence,
                    sighting.pattern,
                    Relation.END,
                    time.end().orElse(value));
            if (sighting.lasts.contains(time)) {
                draft.ends.putIfAbsent(value, end);
            } else if (time.end().isPresent()) {
                draft.starts.putIfAbsent(value, start);
                draft.ends.putIfAbsent(time.end().get(), end);
            } else if (sighting.ends) {
                draft.ends.putIfAbsent(value, end);
            } else {
                draft.starts.putIfAbsent(value, start);
            }
        }
    }

    private boolean yearsAgo(String value) {
        return story.anchor()
                .filter(a -> Integer.parseInt(value.substring(0, 4)) < a.getYear() - 1)
                .isPresent();
    }

    private final List<WeekdayClue> clues = new ArrayList<>();

    List<WeekdayClue> clues() {
        return clues;
    }

    /** "Arrived in Kuala Lumpur on Sunday": what has happened in the city of the talks was before the article. */
    private void pastDays() {
        Optional<RoundDraft> told = main.filter(m -> !m.cities.isEmpty());
        for (int s = 0; s < story.parses().size() && told.isPresent(); s++) {
            Parse parse = story.parse(s);
            int sentence = s;
            for (Clause clause : parse.clauses()) {
                boolean there = clause.verb().form().equals(org.parley.language.VerbGroup.Form.BARE)
                        && Modality.of(parse, clause) == Modality.FACT
                        && Story.after(clause, Set.of("in")).stream()
                                .flatMap(p -> story.city(sentence, p.from(), p.to()).stream())
                                .anyMatch(p -> told.get().cities.contains(p.name()));
                if (there) {
                    story.times(s, clause).stream()
                            .flatMap(t -> t.weekday().stream())
                            .forEach(d -> clues.add(new WeekdayClue(told.get().thing, d, true)));
                }
            }
        }
    }

    private void weekday(RoundDraft draft, Sighting sighting, TimeMention time) {
        time.weekday().ifPresent(day -> clues.add(new WeekdayClue(draft.thing, day, !sighting.planned)));
    }

    private static void note(RoundDraft draft, Sighting sighting, Relation relation, String value) {
        draft.notes.add(new RoundDraft.Note(sighting.sentence, sighting.pattern, relation, value));
    }

    // ---- lists of earlier rounds

    /** "Previous meetings took place in Geneva, London, Stockholm and Madrid", "following meetings in Geneva and London". */
    private void lists(int s) {
        Parse parse = story.parse(s);
        if (rounds.isEmpty()) {
            return;
        }
        for (int c = 0; c + 1 < parse.chunks().size(); c++) {
            boolean in = parse.chunks().get(c).is(Chunk.Kind.PREPOSITION)
                    && parse.lower(parse.chunks().get(c).head()).equals("in");
            if (in && parse.chunks().get(c + 1).nominal() && meetingsBefore(parse, c)) {
                listed(s, c + 1);
            }
        }
    }

    private static boolean meetingsBefore(Parse parse, int chunk) {
        int at = parse.chunks().get(chunk).from();
        boolean meet = has(
                parse,
                Math.max(0, at - 10),
                at,
                Set.of("meetings", "rounds", "talks", "met", "sessions", "round", "negotiations", "meeting"));
        boolean before = has(
                parse,
                Math.max(0, at - 12),
                at,
                Set.of(
                        "previous",
                        "previously",
                        "earlier",
                        "following",
                        "after",
                        "past",
                        "prior",
                        "last",
                        "preceding",
                        "four",
                        "three"));
        return meet && before;
    }

    private void listed(int s, int first) {
        Parse parse = story.parse(s);
        int c = first;
        List<Sighting> found = new ArrayList<>();
        while (c < parse.chunks().size()) {
            Chunk chunk = parse.chunks().get(c);
            if (chunk.nominal()) {
                Optional<Thing.Place> city = story.city(s, chunk.from(), chunk.to());
                if (city.isEmpty()) {
                    break;
                }
                Sighting sighting = new Sighting(s, "talks-earlier");
                sighting.city = city;
                sighting.earlier = true;
                found.add(sighting);
            } else if (chunk.is(Chunk.Kind.TIME) && !found.isEmpty()) {
                found.get(found.size() - 1).times.addAll(parse.times(chunk.from(), chunk.to()));
            } else if (!chunk.is(Chunk.Kind.COMMA)
                    && !chunk.is(Chunk.Kind.AND)
                    && !(chunk.is(Chunk.Kind.PREPOSITION) && Set.of("in", "on").contains(parse.lower(chunk.head())))) {
                break;
            }
            c++;
        }
        boolean dated = found.stream().anyMatch(f -> !f.times.isEmpty());
        if (found.size() >= 2 || dated) {
            found.forEach(this::place);
        }
    }

    // ---- delegations

    private void principals(int s, Clause clause, RoundDraft draft, boolean meet) {
        if (draft.earlier) {
            return;
        }
        List<Human> people = new ArrayList<>();
        clause.subject().ifPresent(p -> people.addAll(story.persons(s, p)));
        if (meet) {
            clause.object().ifPresent(p -> people.addAll(story.persons(s, p)));
        }
        Story.after(clause, Set.of("with")).forEach(p -> people.addAll(story.persons(s, p)));
        boolean acts = START.contains(clause.verb().lemma())
                || END.contains(clause.verb().lemma())
                || clause.verb().lemma().equals("resume");
        Map<String, List<Human>> byParty = new LinkedHashMap<>();
        people.stream()
                .filter(h -> h.party().isPresent() && !meetings.leader(h))
                .forEach(h -> byParty.computeIfAbsent(h.party().get(), key -> new ArrayList<>())
                        .add(h));
        if (acts && byParty.size() >= 2) {
            byParty.forEach((party, humans) -> humans.forEach(h -> delegations.add(new DelegationNote(
                    s,
                    draft,
                    party,
                    Optional.of(h),
                    humans.size() == 1 || h == humans.get(0),
                    "delegation-principals"))));
        } else if (acts
                && byParty.size() == 1
                && Set.of("join", "attend", "participate", "take")
                        .contains(clause.verb().lemma())) {
            byParty.forEach((party, humans) -> humans.forEach(h ->
                    delegations.add(new DelegationNote(s, draft, party, Optional.of(h), false, "delegation-member"))));
        }
    }

    private void delegations(int s) {
        Parse parse = story.parse(s);
        if (rounds.isEmpty()) {
            return;
        }
        RoundDraft draft = current.filter(c -> !c.earlier).or(() -> main).orElse(rounds.get(rounds.size() - 1));
        for (Clause clause : parse.clauses()) {
            if (Modality.of(parse, clause) == Modality.DENIED) {
                continue;
            }
            leads(s, clause, draft);
            joins(s, clause, draft);
        }
        apposed(s, draft);
        inverted(s, draft);
    }

    /** "X leads the Chinese side", "the delegation is led by X", "X, who heads the team". */
    private void leads(int s, Clause clause, RoundDraft draft) {
        if (!Set.of("lead", "head", "chair", "spearhead", "front", "represent")
                .contains(clause.verb().lemma())) {
            return;
        }
        boolean passive = clause.verb().passive() || clause.after("by").isPresent();
        Optional<Phrase> led = passive ? clause.subject() : clause.object();
        Optional<Phrase> leader = passive ? clause.after("by") : clause.subject();
        if (led.isEmpty() || leader.isEmpty()) {
            return;
        }
        List<Human> heads = new ArrayList<>(story.persons(s, leader.get()));
        if (heads.isEmpty() && passive) {
            heads.addAll(apposition(s, leader.get()));
        }
        Set<String> parties = delegationParties(s, led.get());
        boolean talks = led.get().parts().stream().anyMatch(p -> talks(s, p))
                || story.parties(s, led.get()).size() == 2;
        if (talks) {
            remainingSide(heads, draft);
        }
        Set<String> sides = new LinkedHashSet<>();
        for (Human head : heads) {
            if (talks && head.party().isPresent() && !sides.add(head.party().get())) {
                continue;
            }
            if (parties.size() == 1 && !talks) {
                String party = parties.iterator().next();
                head.actsFor(party);
                delegations.add(new DelegationNote(s, draft, party, Optional.of(head), true, "delegation-head"));
            } else if ((talks || delegationNoun(s, led.get())) && head.party().isPresent()) {
                delegations.add(
                        new DelegationNote(s, draft, head.party().get(), Optional.of(head), true, "delegation-head"));
            }
        }
    }

    /** "The two sides will be headed by A and B": whoever has no party yet is of the other side. */
    private static void remainingSide(List<Human> heads, RoundDraft draft) {
        if (heads.size() != 2 || draft.parties.size() != 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            Human other = heads.get(1 - i);
            Set<String> left = new LinkedHashSet<>(draft.parties);
            other.party().ifPresent(left::remove);
            if (heads.get(i).party().isEmpty() && left.size() == 1) {
                heads.get(i).actsFor(left.iterator().next());
            }
        }
    }

    private boolean delegationNoun(int s, Phrase phrase) {
        return phrase.parts().stream()
                .anyMatch(p -> DELEGATION.contains(story.parse(s).lower(p.to() - 1)));
    }

    /** "led by a deputy trade representative, Jeffrey Gerrish". */
    private List<Human> apposition(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        int comma = phrase.to();
        while (comma < Math.min(parse.size(), phrase.to() + 7)
                && !parse.lower(comma).equals(",")) {
            comma++;
        }
        return parse.lower(comma).equals(",")
                ? story.people()
                        .in(s, comma + 1, comma + 4)
                        .map(m -> List.of(m.person()))
                        .orElse(List.of())
                : List.of();
    }

    private static final Set<String> DELEGATION = Set.of(
            "delegation",
            "side",
            "team",
            "delegations",
            "negotiators",
            "group",
            "mission",
            "contingent",
            "party",
            "teams",
            "sides",
            "negotiations",
            "negotiating",
            "officials");

    private Set<String> delegationParties(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        boolean noun = phrase.parts().stream().anyMatch(p -> DELEGATION.contains(parse.lower(p.to() - 1)))
                || DELEGATION.contains(parse.lower(phrase.to() - 1));
        Set<String> parties = noun ? story.parties(s, phrase) : Set.of();
        if (noun && parties.isEmpty() && parse.lower(phrase.to()).equals("of")) {
            return parse.names(phrase.to(), Math.min(parse.size(), phrase.to() + 4)).stream()
                    .map(Mention::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Set::of)
                    .orElse(Set.of());
        }
        return parties;
    }

    /** "was joined by X and Y", "accompanied by X", "the delegation includes X and Y". */
    private void joins(int s, Clause clause, RoundDraft draft) {
        String lemma = clause.verb().lemma();
        boolean joined = Set.of("join", "accompany", "flank", "assist", "back").contains(lemma)
                && (clause.verb().passive() || clause.after("by").isPresent());
        boolean includes =
                Set.of("include", "comprise", "feature", "contain", "consist").contains(lemma)
                        && clause.subject().isPresent()
                        && delegationNoun(s, clause.subject().get());
        if (joined && clause.after("by").isPresent() && clause.subject().isPresent()) {
            Optional<String> party = story.persons(s, clause.subject().get()).stream()
                    .map(Human::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> story.parties(s, clause.subject().get()).stream().findFirst());
            List<Human> members = story.persons(s, clause.after("by").get());
            Optional<String> shared = members.stream()
                    .map(Human::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> party);
            members.forEach(p -> member(s, draft, p, shared));
        } else if (includes) {
            Optional<String> party =
                    story.parties(s, clause.subject().get()).stream().findFirst();
            Optional<Phrase> members = clause.object().or(() -> clause.after("of"));
            members.ifPresent(m -> story.persons(s, m).forEach(p -> member(s, draft, p, party)));
        } else if (lemma.equals("include")) {
            sent(s, clause)
                    .ifPresent(team -> listedPersons(s, clause).forEach(p -> member(s, draft, p, Optional.of(team))));
        } else if (Set.of("join", "attend", "participate", "take").contains(lemma)
                && clause.subject().isPresent()
                && talksOf(s, clause).isPresent()) {
            story.persons(s, clause.subject().get()).stream()
                    .filter(p -> !meetings.leader(p))
                    .forEach(p -> member(s, draft, p, p.party()));
        }
    }

    /** "The Japanese aides here for the talks include", "a team that included": whose people are listed. */
    private Optional<String> sent(int s, Clause clause) {
        Parse parse = story.parse(s);
        for (int c = clause.chunk() - 1; c >= 0 && !parse.chunks().get(c).is(Chunk.Kind.VERB); c--) {
            Chunk chunk = parse.chunks().get(c);
            String head = parse.lower(chunk.to() - 1);
            if (chunk.nominal() && (DELEGATION.contains(head) || MEETERS.contains(head))) {
                Set<String> parties = story.parties(s, chunk);
                return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Human> listedPersons(int s, Clause clause) {
        Parse parse = story.parse(s);
        return story.people().mentions(s).stream()
                .filter(m -> m.from() >= clause.verb().to() && m.person().full())
                .filter(m -> !parse.lower(m.from() - 1).equals("of"))
                .map(PersonMention::person)
                .filter(p -> !meetings.leader(p))
                .distinct()
                .toList();
    }

    private void member(int s, RoundDraft draft, Human person, Optional<String> party) {
        party.ifPresent(person::actsFor);
        person.party()
                .ifPresent(p -> delegations.add(
                        new DelegationNote(s, draft, p, Optional.of(person), false, "delegation-member")));
    }

    /** "Heading the Chinese team is X". */
    private void inverted(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(1);
        if (!Set.of("heading", "leading", "representing").contains(parse.lower(0)) || chunk < 0) {
            return;
        }
        Chunk team = parse.chunks().get(chunk);
        if (parse.tags().get(Math.min(team.to(), parse.size() - 1)) == Tag.BE
                && DELEGATION.contains(parse.lower(team.to() - 1))) {
            Set<String> parties = story.parties(s, team);
            story.people().mentions(s).stream()
                    .filter(m -> m.from() > team.to())
                    .findFirst()
                    .ifPresent(m -> parties.stream().findFirst().ifPresent(p -> {
                        m.person().actsFor(p);
                        delegations.add(
                                new DelegationNote(s, draft, p, Optional.of(m.person()), true, "delegation-head"));
                    }));
        }
    }

    /** "X, head of the Chinese delegation", "the head of the Indian team, X". */
    private void apposed(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        for (int i = 0; i + 3 < parse.size(); i++) {
            boolean head = Set.of("head", "leader", "chief").contains(parse.lower(i))
                    && parse.lower(i + 1).equals("of");
            if (!head) {
                continue;
            }
            int chunk = parse.chunkAt(i + 2);
            if (chunk < 0
                    || !DELEGATION.contains(
                            parse.lower(parse.chunks().get(chunk).to() - 1))) {
                continue;
            }
            Chunk team = parse.chunks().get(chunk);
            Optional<String> party = parse.names(team.from(), team.to()).stream()
                    .map(Mention::party)
                    .flatMap(Optional::stream)
                    .findFirst();
            int before = i - 1;
            Optional<PersonMention> person = story.people().mentions(s).stream()
                    .filter(m -> m.to() <= before + 1 && before - m.to() <= 2
                            || m.from() >= team.to() && m.from() <= team.to() + 1)
                    .findFirst();
            person.ifPresent(m -> party.or(() -> m.person().party())
                    .ifPresent(p -> delegations.add(
                            new DelegationNote(s, draft, p, Optional.of(m.person()), true, "delegation-head"))));
        }
    }

    // ---- claims

    private void emit() {
        completeParties();
        boolean between = rounds.stream().anyMatch(r -> r.keyed() && !r.earlier && !r.parties.isEmpty());
        rounds.stream().filter(RoundDraft::keyed).filter(r -> between).forEach(this::emit);
    }

    private void emit(RoundDraft draft) {
        int first = draft.sentences.iterator().next();
        Thing.Round round = draft.thing;
        for (int s : draft.sentences) {
            boolean places = draft.notes.stream()
                    .anyMatch(n -> n.sentence() == s
                            && Set.of(Relation.CITY, Relation.COUNTRY, Relation.ORDINAL, Relation.PARTY)
                                    .contains(n.relation()));
            if (places || s == first) {
                story.claim(
                        draft.notes.stream()
                                .filter(n -> n.sentence() == s)
                                .map(RoundDraft.Note::pattern)
                                .findFirst()
                                .orElse("talks-noun"),
                        0.85,
                        s,
                        Fact.of(Relation.ROUND, round));
            }
        }
        for (RoundDraft.Note note : draft.notes) {
            fact(draft, note).ifPresent(fact -> story.claim(note.pattern(), 0.85, note.sentence(), fact));
        }
        dates(draft);
        topics(draft);
        delegates(draft);
    }

    /** Talks have two sides: where sentences name one or none, the article's two main parties fill the place if they fit. */
    private void completeParties() {
        main.filter(m -> m.parties.size() < 2 && story.pair().containsAll(m.parties))
                .ifPresent(m -> {
                    int s = m.sentences.isEmpty() ? 0 : m.sentences.iterator().next();
                    for (String party : story.pair()) {
                        if (m.parties.add(party)) {
                            m.notes.add(new RoundDraft.Note(s, "talks-between-main-parties", Relation.PARTY, party));
                        }
                    }
                });
    }

    private Optional<Fact> fact(RoundDraft draft, RoundDraft.Note note) {
        return switch (note.relation()) {
            case CITY ->
                draft.places.stream()
                        .filter(p -> p.name().equals(note.value()))
                        .findFirst()
                        .map(p -> Fact.of(Relation.CITY, draft.thing, p));
            case SITE ->
                draft.sites.stream()
                        .filter(p -> p.name().equals(note.value()))
                        .findFirst()
                        .map(p -> Fact.of(Relation.SITE, draft.thing, p));
            case COUNTRY -> Optional.of(Fact.of(Relation.COUNTRY, draft.thing, new Thing.Party(note.value())));
            case PARTY ->
                draft.earlier
                        ? Optional.empty()
                        : Optional.of(Fact.of(Relation.PARTY, draft.thing, new Thing.Party(note.value())));
            case SIDELINES -> Optional.of(Fact.of(Relation.SIDELINES, draft.thing, new Thing.Summit(note.value())));
            default -> Optional.of(Fact.of(note.relation(), draft.thing, note.value()));
        };
    }

    private void dates(RoundDraft draft) {
        if (!draft.starts.isEmpty()) {
            RoundDraft.Note start = draft.starts.firstEntry().getValue();
            story.claim(start.pattern(), 0.8, start.sentence(), Fact.of(Relation.START, draft.thing, start.value()));
        }
        if (!draft.ends.isEmpty()) {
            RoundDraft.Note end = draft.ends.lastEntry().getValue();
            story.claim(end.pattern(), 0.8, end.sentence(), Fact.of(Relation.END, draft.thing, end.value()));
        }
    }

    private void delegates(RoundDraft draft) {
        if (draft.earlier) {
            return;
        }
        Set<String> told = new LinkedHashSet<>();
        for (DelegationNote note : delegations) {
            if (note.round() == draft) {
                Thing.Delegation delegation = new Thing.Delegation(draft.thing, note.party());
                List<Fact> facts = new ArrayList<>(List.of(Fact.of(Relation.DELEGATION, delegation)));
                note.person()
                        .ifPresent(p -> facts.add(
                                Fact.of(note.head() ? Relation.HEAD : Relation.MEMBER, delegation, p.thing())));
                if (draft.parties.add(note.party())) {
                    facts.add(Fact.of(Relation.PARTY, draft.thing, new Thing.Party(note.party())));
                }
                story.claim(note.pattern(), 0.85, false, List.of(note.sentence()), facts);
                told.add(note.party());
            }
        }
        for (String party : draft.parties) {
            if (!told.contains(party)) {
                int s = draft.notes.stream()
                        .filter(n -> n.relation() == Relation.PARTY && n.value().equals(party))
                        .mapToInt(RoundDraft.Note::sentence)
                        .findFirst()
                        .orElse(draft.sentences.iterator().next());
                story.claim(
                        "delegation-sent",
                        0.7,
                        s,
                        Fact.of(Relation.DELEGATION, new Thing.Delegation(draft.thing, party)));
            }
        }
    }

    /** "discussions covered rare earths", "talks on soybeans", "are expected to discuss". */
    private void topics(RoundDraft draft) {
        for (int s = 0; s < story.parses().size(); s++) {
            Parse parse = story.parse(s);
            for (Clause clause : parse.clauses()) {
                boolean about = Set.of(
                                "cover", "discuss", "focus", "address", "include", "tackle", "center", "centre",
                                "raise", "touch", "concern", "revolve")
                        .contains(clause.verb().lemma());
                if (about
                        && draft == main.orElse(draft)
                        && !Set.of(Modality.DENIED, Modality.POSSIBLE).contains(Modality.of(parse, clause))
                        && !(clause.verb().lemma().equals("include")
                                && !listedPersons(s, clause).isEmpty())
                        && talkers(s, clause)) {
                    agenda(s, clause, draft);
                }
            }
            if (draft == main.orElse(draft)) {
                named(s, draft);
            }
        }
    }

    /** "Talks on semiconductors and steel". */
    private void named(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        for (int c = 0; c + 2 < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            boolean on = parse.chunks().get(c + 1).is(Chunk.Kind.PREPOSITION)
                    && Set.of("on", "about", "over", "covering")
                            .contains(parse.lower(parse.chunks().get(c + 1).head()));
            if (chunk.nominal() && on && talks(s, chunk) && !denied(parse, chunk)) {
                int end = c + 2;
                while (end < parse.chunks().size()
                        && (parse.chunks().get(end).nominal()
                                || parse.chunks().get(end).is(Chunk.Kind.AND)
                                || parse.chunks().get(end).is(Chunk.Kind.COMMA))) {
                    end++;
                }
                topics(
                        s,
                        parse.chunks().get(c + 2).from(),
                        parse.chunks().get(end - 1).to(),
                        draft);
            }
        }
    }

    private boolean talkers(int s, Clause clause) {
        if (clause.subject().isEmpty()) {
            return false;
        }
        Phrase subject = clause.subject().get();
        if (subject.parts().stream().anyMatch(p -> talks(s, p))) {
            return true;
        }
        List<Human> people = story.persons(s, subject);
        return clause.verb().lemma().equals("discuss")
                && people.stream().noneMatch(meetings::leader)
                && story.parties(s, subject).size() >= 2;
    }

    private void agenda(int s, Clause clause, RoundDraft draft) {
        topics(s, clause.verb().to(), story.parse(s).size(), draft);
    }

    private void topics(int s, int from, int to, RoundDraft draft) {
        Set<String> seen = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(from, to)) {
            Optional<String> topic = name.id(Kind.TOPIC).or(() -> name.id(Kind.GOODS));
            topic.filter(story::specific)
                    .filter(seen::add)
                    .ifPresent(t -> story.claim(
                            "talks-agenda", 0.7, s, Fact.of(Relation.TOPIC, draft.thing, new Thing.Topic(t, true))));
        }
    }
}
