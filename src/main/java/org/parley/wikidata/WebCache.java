package org.parley.wikidata;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.parley.notice.InputException;

/** Answers of services on the web, one file each, so that the same is not asked twice and can be asked without a network. */
final class WebCache {
    private final Path folder;

    WebCache(Path folder) {
        this.folder = folder;
    }

    Optional<WebAnswer> find(String request) {
        try {
            Path file = file(request);
            return Files.isRegularFile(file) ? read(request, Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A file that was cut short or is of another request is no answer. */
    private static Optional<WebAnswer> read(String request, String text) {
        try {
            JsonObject kept = JsonParser.parseString(text).getAsJsonObject();
            return kept.get("request").getAsString().equals(request)
                    ? Optional.of(new WebAnswer(
                            kept.get("body").getAsString(),
                            LocalDate.parse(kept.get("retrieved").getAsString())))
                    : Optional.empty();
        } catch (JsonParseException | IllegalStateException | NullPointerException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps an answer; whoever reads meanwhile finds it whole or not at all. */
    void keep(String request, WebAnswer answer) {
        JsonObject kept = new JsonObject();
        kept.addProperty("request", request);
        kept.addProperty("retrieved", answer.retrieved().toString());
        kept.addProperty("body", answer.body());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "answer", ".part");
            Files.writeString(draft, kept.toString());
            move(draft, file(request));
        } catch (IOException e) {
            throw new InputException(
                    "The cache " + folder + " cannot be written: " + e.getMessage() + ".",
                    "Give another with --cache.");
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String request) {
        return folder.resolve(DigestUtils.sha256Hex(request).substring(0, 32) + ".json");
    }
}
