package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who asks, as told to a server; kept out of command lines, which other users of a machine can see. */
public record Credentials(Optional<String> header) {
    /** From {@code PARLEY_TOKEN}, or {@code PARLEY_USER} and {@code PARLEY_PASSWORD}; empty if neither is set. */
    public static Credentials of(Map<String, String> environment) {
        Optional<String> token = Optional.ofNullable(environment.get("PARLEY_TOKEN"));
        Optional<String> user = Optional.ofNullable(environment.get("PARLEY_USER"));
        String password = environment.getOrDefault("PARLEY_PASSWORD", "");
        return new Credentials(token.map(value -> "Bearer " + value).or(() -> user.map(name -> basic(name, password))));
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return header.isPresent() ? "Credentials[secret]" : "Credentials[none]";
    }
}
