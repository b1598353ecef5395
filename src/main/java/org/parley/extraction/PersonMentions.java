package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.Token;
import org.parley.reference.KnownPerson;

/** Where the persons of an article are named, once they have been met. */
final class PersonMentions {
    private static final Words NOT_NAMES = Words.load("not-names.txt");

    private final Pairs pairs;
    private final World world;
    private final Roster roster;
    private final Titles titles;

    PersonMentions(Pairs pairs, World world, Roster roster, Titles titles) {
        this.pairs = pairs;
        this.world = world;
        this.roster = roster;
        this.titles = titles;
    }

    List<PersonMention> find(Parse parse, List<Title> found) {
        List<PersonMention> mentions = new ArrayList<>();
        int i = 0;
        while (i < parse.size()) {
            Optional<PersonMention> mention = at(parse, found, i);
            if (mention.isPresent()) {
                mentions.add(mention.get());
                mention.get()
                        .person()
                        .seenAs(parse.text(mention.get().from(), mention.get().to()));
                i = mention.get().to();
            } else {
                i++;
            }
        }
        return mentions;
    }

    private Optional<PersonMention> at(Parse parse, List<Title> found, int i) {
        Token token = parse.token(i);
        if (!token.capitalised()) {
            return Optional.empty();
        }
        Optional<Mention> name = parse.nameAt(i);
        if (name.isPresent() && name.get().can(Kind.PERSON) && name.get().from() == i) {
            int end = name.get().to();
            Optional<Human> human = roster.answering(Human.words(parse.text(i, end)));
            if (human.isPresent()) {
                return Optional.of(new PersonMention(i, end, human.get()));
            }
        }
        if (titleWord(found, i)) {
            return Optional.empty();
        }
        if (Lexical.pronounHe(parse, i)) {
            return heSurname(parse, i);
        }
        int end = NameRuns.end(parse, i, titled(found, i));
        for (int to = end; to > i; to--) {
            Optional<Human> human = roster.answering(Human.words(parse.text(i, to)));
            if (human.isPresent() && (titled(found, i) && to == end || fits(parse, i, to, end))) {
                return Optional.of(new PersonMention(i, to, human.get()));
            }
        }
        Optional<PersonMention> speaker = speaker(parse, i, end);
        if (speaker.isPresent()) {
            return speaker;
        }
        return end == i + 1 || end == i ? coreSurname(parse, found, i, Math.max(end, i + 1)) : Optional.empty();
    }

    /** "Bai said", of Bai Ming: the first word of a full name, right beside a verb of speech. */
    private Optional<PersonMention> speaker(Parse parse, int i, int end) {
        boolean speaks = end == i + 1
                && parse.nameAt(i).isEmpty()
                && (Words.SPEECH.has("proves", parse.lower(end)) || Words.SPEECH.has("proves", parse.lower(i - 1)));
        return speaks ? roster.named(parse.lower(i)).map(human -> new PersonMention(i, end, human)) : Optional.empty();
    }

    private static boolean titled(List<Title> found, int i) {
        return found.stream().anyMatch(t -> t.to() == i);
    }

    private static boolean titleWord(List<Title> found, int i) {
        return found.stream().anyMatch(t -> t.from() <= i && i < t.to());
    }

    /** A longer run of capitals than the name is another name ("Trump Tower"), unless the rest is a name of its own. */
    private static boolean fits(Parse parse, int from, int to, int runEnd) {
        boolean begins = from == 0
                || !parse.token(from - 1).capitalised()
                || parse.tags().get(from - 1) != Tag.NAME
                || parse.nameAt(from - 1).isPresent()
                || to - from > 1;
        return to == runEnd && begins || to - from > 1;
    }

    /** "He" is a pronoun unless a person of that name is in the article and the place is one where no pronoun stands. */
    private Optional<PersonMention> heSurname(Parse parse, int i) {
        Optional<Human> human = roster.answering(List.of(parse.lower(i)));
        return human.isPresent() && Lexical.surnamePlace(parse, i)
                ? Optional.of(new PersonMention(i, i + 1, human.get()))
                : Optional.empty();
    }

    private Optional<PersonMention> coreSurname(Parse parse, List<Title> found, int i, int end) {
        String word = Gazetteer.fold(parse.lower(i));
        List<KnownPerson> core = world.coreWithSurname(word);
        if (core.size() != 1 || !roster.means(core.get(0))) {
            return Optional.empty();
        }
        boolean shared = NOT_NAMES.has("shared", word) && !titleBefore(parse, found, i);
        return !shared && isAlone(parse, found, i, end) && !isPlace(parse, i) && !otherBearer(core.get(0), word)
                ? Optional.of(new PersonMention(i, i + 1, roster.known(core.get(0))))
                : Optional.empty();
    }

    /** Whether no other name stands right before or behind. */
    private boolean isAlone(Parse parse, List<Title> found, int i, int end) {
        boolean begins = i == 0
                || parse.tags().get(i - 1) != Tag.NAME
                || parse.nameAt(i - 1).isPresent()
                || titleBefore(parse, found, i);
        return begins
                && !(end < parse.size()
                        && parse.tags().get(end) == Tag.NAME
                        && parse.nameAt(end).isEmpty()
                        && parse.token(end).capitalised());
    }

    private static boolean isPlace(Parse parse, int i) {
        return parse.nameAt(i).filter(n -> n.can(Kind.CITY) || n.can(Kind.SITE)).isPresent();
    }

    /** Whether the article names someone else with the surname: "Gov. Kim Reynolds". */
    private boolean otherBearer(KnownPerson person, String surname) {
        Set<String> own = Set.copyOf(Human.words(person.label()));
        return pairs.of(surname).stream().anyMatch(place -> otherFirstName(place.parse(), place.token() - 1, own));
    }

    private boolean otherFirstName(Parse parse, int before, Set<String> own) {
        String word = Gazetteer.fold(parse.lower(before));
        boolean name = parse.tags().get(before) == Tag.NAME
                && parse.nameAt(before).filter(m -> !m.can(Kind.PERSON)).isEmpty();
        return name && !own.contains(word) && !titles.honorific(word) && !titles.titleWord(word);
    }

    private boolean titleBefore(Parse parse, List<Title> found, int i) {
        return i > 0 && (titles.honorific(parse.lower(i - 1)) || found.stream().anyMatch(t -> t.to() == i));
    }
}
