package org.parley.resolution;

import java.util.List;

/** The claims that inferences rest on: those of one article, so that a graph does not grow with the square of its articles. */
final class Grounds {
    private Grounds() {}

    /** Those claims that are about a thing. */
    static List<Assertion> about(String path, List<Assertion> assertions) {
        return assertions.stream()
                .filter(assertion -> !assertion.denied())
                .filter(assertion -> assertion.statements().stream()
                        .anyMatch(statement -> statement.subject().equals(path)))
                .toList();
    }

    /** What the first article about a thing claims of it; empty if none is about it. */
    static List<Assertion> of(String path, Archive archive) {
        return archive.witness(path)
                .map(source -> archive.account(source).about(path))
                .orElse(List.of());
    }
}
