package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands that the README tells people to run. */
class ReadmeTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+(?:\"([^\"]*)\")?");

    @TempDir
    static Path temp = Path.of("");

    @BeforeAll
    static void build() {
        assertTrue(run(List.of("build", "seeds", "--store", store())) < ExitCode.USAGE);
    }

    /** All lines of the README's examples that call the program. */
    static Stream<String> commands() throws IOException {
        return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("./parley "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void worksAsTheReadmeSays(String command) {
        List<String> words = words(command.substring("./parley ".length()));
        if (words.get(0).equals("serve") || words.contains("news")) {
            Parley.commandLine().parseArgs(words.toArray(String[]::new));
        } else {
            assertTrue(run(here(words)) < ExitCode.USAGE, command);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesEveryCommand(String name) throws IOException {
        assertTrue(
                Files.readString(Path.of("README.md"), StandardCharsets.UTF_8).contains("`parley " + name), name);
    }

    static Stream<String> names() {
        return Parley.commandLine().getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey);
    }

    private static String store() {
        return temp.resolve("store").toString();
    }

    /** The same command, reading from and writing to the folder of this test. */
    private static List<String> here(List<String> words) {
        List<String> here = new ArrayList<>(words);
        int file = here.indexOf("-o") + 1;
        if (file > 0) {
            here.set(file, temp.resolve(here.get(file)).toString());
        }
        here.addAll(List.of("--store", store()));
        return here;
    }

    private static int run(List<String> words) {
        StringWriter said = new StringWriter();
        CommandLine line = Parley.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int code = line.execute(words.toArray(String[]::new));
        assertTrue(code < ExitCode.USAGE, said::toString);
        return code;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return words;
    }
}
