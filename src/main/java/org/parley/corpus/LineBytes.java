package org.parley.corpus;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of each line of a stream; of a line that is too long nothing is kept. */
final class LineBytes implements Closeable {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at = 0;
    private int end = 0;

    LineBytes(InputStream in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        fill();
    }

    boolean ended() {
        return end < 0;
    }

    /** The next line without its newline; empty if it is longer than a line may be. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        while (!ended()) {
            int newline = newline();
            length += newline - at;
            if (length <= longest) {
                line.write(buffer, at, newline - at);
            }
            at = newline + 1;
            boolean found = newline < end;
            if (at >= end) {
                fill();
            }
            if (found) {
                break;
            }
        }
        return length > longest ? Optional.empty() : Optional.of(line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Where the line that begins at hand ends in the buffer; the end of the buffer if not in it. */
    private int newline() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private void fill() throws IOException {
        at = 0;
        end = in.read(buffer);
    }
}
