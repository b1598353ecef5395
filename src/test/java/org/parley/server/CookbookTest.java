package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.query.Answer;
import org.parley.query.BoundQuery;
import org.parley.query.Fixture;
import org.parley.query.QueryRunner;

/** What the cookbook says can be asked, can be asked. */
class CookbookTest {
    private static final Pattern BLOCK = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);
    private static final QueryRunner RUNNER = QueryRunner.on(Fixture.dataset());

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("src/site/markdown/cookbook.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The first block has the prefixes of all. */
    static Stream<String> queries() throws IOException {
        List<String> blocks = blocks();
        return blocks.stream().skip(1).map(query -> blocks.get(0) + query);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void hasAnAnswer(String query) {
        Answer.Rows rows = assertInstanceOf(Answer.Rows.class, RUNNER.run(BoundQuery.of("cookbook", query)));
        assertFalse(rows.rows().isEmpty(), query);
    }
}
