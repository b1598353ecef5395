package org.parley.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented news for tests: rounds of talks, tariffs, meetings, quotations; some without a date, some copied from others. */
public final class Stories {
    private static final List<String> PARTIES =
            List.of("China", "the United States", "India", "Japan", "the European Union");
    private static final List<String> CITIES =
            List.of("Geneva", "London", "Stockholm", "Madrid", "Kuala Lumpur", "Tokyo");
    private static final List<String> PEOPLE = List.of(
            "Scott Bessent",
            "He Lifeng",
            "Jamieson Greer",
            "Li Chenggang",
            "Maria Keller",
            "Tomas Rivero",
            "Piyush Goyal");
    private static final List<String> GOODS = List.of("steel", "soybeans", "cars", "rare earths", "wine");
    private static final List<String> MONTHS = List.of("May", "June", "July", "August", "September", "October");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Thursday", "Saturday", "Sunday");

    private final Random random;

    private Stories(long seed) {
        this.random = new Random(seed);
    }

    /** Writes so many stories into a folder, the same for the same seed. */
    public static void write(Path folder, int count, long seed) throws IOException {
        Stories stories = new Stories(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean copy = i > 3 && stories.random.nextInt(5) == 0;
            String text = copy ? stories.copied(texts.get(stories.random.nextInt(texts.size()))) : stories.story(i);
            texts.add(text);
            boolean dated = stories.random.nextInt(3) > 0;
            String name = dated
                    ? String.format(Locale.ROOT, "2025-%02d-%02d-story-%05d.txt", 5 + i % 6, 1 + i * 7 % 28, i)
                    : String.format(Locale.ROOT, "story-%05d.txt", i);
            Files.writeString(folder.resolve(name), text);
        }
    }

    private String copied(String text) {
        return random.nextBoolean() ? text : text + "\n\nThis story was shortened by the desk of our paper.\n";
    }

    private String story(int number) {
        StringBuilder text = new StringBuilder();
        int sentences = 6 + random.nextInt(8);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(number)).append(i % 3 == 2 ? "\n\n" : " ");
        }
        return text.append('\n').toString();
    }

    private String sentence(int number) {
        String one = of(PARTIES);
        String other = of(PARTIES);
        return capital(
                switch (random.nextInt(10)) {
                    case 0 ->
                        one + " and " + other + " held a round of trade talks in " + of(CITIES) + " on " + of(DAYS)
                                + ".";
                    case 1 ->
                        "the " + of(List.of("second", "third", "fourth")) + " round of trade talks between " + one
                                + " and " + other + " took place in " + of(CITIES) + " on " + of(MONTHS) + " "
                                + (1 + random.nextInt(28)) + ", 2025.";
                    case 2 ->
                        one + " imposed a " + (5 + random.nextInt(60)) + "% tariff on " + of(GOODS) + " from " + other
                                + ".";
                    case 3 ->
                        "Treasury Secretary Scott Bessent met Vice Premier He Lifeng in " + of(CITIES) + " on "
                                + of(MONTHS) + " " + (1 + random.nextInt(28)) + ".";
                    case 4 ->
                        "\"We made progress on " + of(GOODS) + " in step " + number + "-" + random.nextInt(99)
                                + ",\" said " + of(PEOPLE) + ".";
                    case 5 ->
                        of(PEOPLE) + " will lead the delegation of " + one + " at the trade talks with " + other
                                + " in " + of(CITIES) + ".";
                    case 6 ->
                        "the truce in the trade dispute of China and the United States expires on November "
                                + (1 + random.nextInt(28)) + ", 2025.";
                    case 7 -> "Trade Minister " + of(PEOPLE) + " of " + one + " spoke of case " + number + ".";
                    case 8 -> one + " announced export controls on " + of(GOODS) + " in " + of(MONTHS) + ".";
                    default ->
                        "markets in town " + number + " waited for the " + random.nextInt(1000)
                                + " words of the statement.";
                });
    }

    private String of(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
