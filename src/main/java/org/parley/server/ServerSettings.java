package org.parley.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the server is to run.
 *
 * @param host the address to listen at; "localhost" keeps the server to this machine
 * @param port 0 for any that is free
 * @param publicUrl the address others see, without a final slash; empty if it is the one they ask at
 * @param services the only endpoints that SERVICE may name; none closes it
 * @param newsdesk takes stories in; empty if nobody may send any
 */
public record ServerSettings(
        String host,
        int port,
        Optional<String> publicUrl,
        Set<String> services,
        Limits limits,
        Optional<Newsdesk> newsdesk) {
    /** On this machine only, with the standard limits. */
    public static final ServerSettings LOCAL =
            new ServerSettings("localhost", 3330, Optional.empty(), Set.of(), Limits.STANDARD, Optional.empty());

    public ServerSettings {
        services = java.util.Collections.unmodifiableSet(new TreeSet<>(services));
    }

    public ServerSettings withPort(int other) {
        return new ServerSettings(host, other, publicUrl, services, limits, newsdesk);
    }

    public ServerSettings withHost(String other) {
        return new ServerSettings(other, port, publicUrl, services, limits, newsdesk);
    }

    public ServerSettings withPublicUrl(String url) {
        return new ServerSettings(host, port, Optional.of(url.replaceFirst("/+$", "")), services, limits, newsdesk);
    }

    public ServerSettings withServices(List<String> endpoints) {
        return new ServerSettings(host, port, publicUrl, Set.copyOf(endpoints), limits, newsdesk);
    }

    public ServerSettings withLimits(Limits other) {
        return new ServerSettings(host, port, publicUrl, services, other, newsdesk);
    }

    public ServerSettings withNewsdesk(Newsdesk desk) {
        return new ServerSettings(host, port, publicUrl, services, limits, Optional.of(desk));
    }

    /** Whether only this machine can reach the server. */
    public boolean loopback() {
        return Set.of("localhost", "127.0.0.1", "::1", "[::1]").contains(host);
    }
}
