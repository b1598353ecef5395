package org.parley.graph;

import java.util.List;
import org.parley.corpus.Article;
import org.parley.corpus.Span;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;
import org.parley.resolution.Statement;
import org.parley.resolution.Value;

/** The names of claims, evidence and inferences, made from what they say and where, so that they are stable. */
final class ClaimName {
    private ClaimName() {}

    /** Path of the claim: from article, evidence, pattern and statements, not from its confidence or the base. */
    static String of(Assertion assertion) {
        return "claim/" + name(assertion, assertion.statements());
    }

    /** Path of one statement that an article denies. */
    static String denied(Assertion assertion, Statement statement) {
        return "denied/" + name(assertion, List.of(statement));
    }

    /** Paths of all that an assertion becomes: one claim, or a denied claim for each statement. */
    static List<String> all(Assertion assertion) {
        return assertion.denied()
                ? assertion.statements().stream()
                        .map(statement -> denied(assertion, statement))
                        .toList()
                : List.of(of(assertion));
    }

    static String evidence(Article article, Span span) {
        return "evidence/"
                + new Fingerprint()
                        .with(article.source())
                        .with(span.start())
                        .with(span.end())
                        .name();
    }

    static String of(Inference inference) {
        Fingerprint print = new Fingerprint().with(inference.rule());
        inference.from().stream()
                .flatMap(assertion -> all(assertion).stream())
                .sorted()
                .distinct()
                .forEach(print::with);
        inference.premises().stream().map(ClaimName::of).sorted().distinct().forEach(print::with);
        return "inference/" + with(print, inference.statements()).name();
    }

    private static String name(Assertion assertion, List<Statement> statements) {
        Fingerprint print = new Fingerprint().with(assertion.article().source()).with(assertion.pattern());
        assertion.evidence().stream().sorted().distinct().forEach(span -> print.with(span.start())
                .with(span.end()));
        return with(print, statements).name();
    }

    private static Fingerprint with(Fingerprint print, List<Statement> statements) {
        statements.stream().map(ClaimName::line).sorted().distinct().forEach(print::with);
        return print;
    }

    private static String line(Statement statement) {
        return statement.subject() + ' ' + statement.property().getURI() + ' ' + form(statement.value());
    }

    private static String form(Value value) {
        return value instanceof Value.Thing thing
                ? '<' + thing.path() + '>'
                : Nodes.fixed(value).toString();
    }
}
