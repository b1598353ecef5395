package org.parley.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.notice.InputException;

/**
 * What the server does with stories that are sent to it by whoever knows the token.
 *
 * @param token the secret; at least 16 characters
 * @param reading makes a store, at the second path, of the one story at the first
 * @param adding takes the story at the path into the graph that is served; empty if stories are only read
 */
public record Newsdesk(String token, BiConsumer<Path, Path> reading, Optional<Consumer<Path>> adding) {
    private static final int SHORTEST = 16;

    public Newsdesk {
        if (token.length() < SHORTEST) {
            throw new InputException(
                    "The token has " + token.length() + " characters; it takes " + SHORTEST + " at least.",
                    "Make one with: openssl rand -hex 24");
        }
    }
}
