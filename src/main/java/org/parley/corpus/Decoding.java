package org.parley.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes read as text. Every byte sequence has a decoding; a byte order mark stays in the text as U+FEFF.
 *
 * @param charset the encoding that was taken
 * @param broken how many places did not fit UTF-8
 */
record Decoding(String text, Charset charset, int broken) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The text of {@code bytes}: UTF-8, UTF-16 where marked, or Windows-1252 where they are not UTF-8 at all. */
    static Decoding of(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return new Decoding(new String(bytes, marked.get()), marked.get(), 0);
        }
        return strict(bytes)
                .map(text -> new Decoding(text, StandardCharsets.UTF_8, 0))
                .orElseGet(() -> mended(bytes));
    }

    /** Whether bytes are no text: they hold a zero byte, or begin as a PDF or compressed file does. */
    static boolean binary(byte[] bytes) {
        if (marked(bytes).isPresent()) {
            return false;
        }
        return begins(bytes, '%', 'P', 'D', 'F', '-') || begins(bytes, 0x1f, 0x8b) || holdsZero(bytes);
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(bytes, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    // A few broken places in text that is otherwise UTF-8 must not turn every other accent into two wrong letters.
    private static Decoding mended(byte[] bytes) {
        int broken = broken(bytes);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long good = utf8.codePoints().filter(c -> c > 0x7f && c != 0xfffd).count();
        return good >= broken
                ? new Decoding(utf8, StandardCharsets.UTF_8, broken)
                : new Decoding(new String(bytes, WINDOWS), WINDOWS, broken);
    }

    private static int broken(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int broken = 0;
        while (in.hasRemaining()) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                broken++;
                in.position(in.position() + result.length());
            }
        }
        return broken;
    }
}
