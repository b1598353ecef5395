package org.parley.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.corpus.Article;
import org.parley.graph.KnowledgeGraph;
import org.parley.store.Manifest;

/** What went into a build, for its manifest. */
final class Inputs {
    private Inputs() {}

    static Manifest manifest(Plan plan, List<Article> articles, KnowledgeGraph graph) {
        return new Manifest(
                version(),
                plan.names().base(),
                plan.articles().toAbsolutePath().normalize().toString(),
                hashes(articles),
                graph.quads().size(),
                graph.hash());
    }

    private static SortedMap<String, String> hashes(List<Article> articles) {
        SortedMap<String, String> hashes = new TreeMap<>();
        articles.forEach(article -> hashes.put(article.source(), sha256(article.text())));
        return hashes;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String version() {
        return Optional.ofNullable(Inputs.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }
}
