package org.parley.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that travels in the program's jar. */
public final class ShippedFile {
    private ShippedFile() {}

    /**
     * What a file says, in UTF-8.
     *
     * @param reader the class that needs it; a name without a slash at its beginning lies in that class's package
     */
    public static String text(Class<?> reader, String name) {
        return new String(bytes(reader, name), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Class<?> reader, String name) {
        try (InputStream in = reader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing from its jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
