package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Parse;

/** Offices that stand for a person named elsewhere: "Claudia Sheinbaum was first. The Mexican president ...". */
final class DescribedOffices {
    private final Story story;

    DescribedOffices(Story story) {
        this.story = story;
    }

    /** Offices with their holders, where the reference data knows that one person of the article held the office then. */
    List<Introduction> read() {
        return java.util.stream.IntStream.range(0, story.parses().size())
                .filter(story::body)
                .boxed()
                .flatMap(s -> story.people().titles(s).stream()
                        .filter(t -> stands(story.parse(s), t))
                        .flatMap(t -> holder(t).stream().map(h -> new Introduction(s, h, t, "office-described"))))
                .toList();
    }

    /** A title that a name does not follow, and that is the office of today. */
    private static boolean stands(Parse parse, Title title) {
        boolean name = title.to() < parse.size() && NameRuns.word(parse, title.to(), true);
        return !title.former() && !title.business() && !title.plural() && !name;
    }

    private Optional<Human> holder(Title title) {
        Optional<String> party = title.party().or(() -> story.world().partyOfOffice(title.name()));
        List<Human> holders = story.people().roster().stream()
                .filter(h -> party.isPresent()
                        && h.known()
                                .flatMap(story.world()::person)
                                .filter(p -> story.world().held(p, title.name(), party.get(), story.anchor()))
                                .isPresent())
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }
}
