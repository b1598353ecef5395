package org.parley.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** What comes out of a packed stream, as long as it is not out of all proportion to what goes in. */
final class Guarded extends FilterInputStream {
    /** Text packs to a tenth or so; what packs so much better than that is made to fill the disk. */
    private static final int MOST_TIMES = 200;

    /** Below so many bytes nothing is out of proportion. */
    private static final long HARMLESS = 100_000_000;

    private final BoundedInputStream packed;
    private long out = 0;

    private Guarded(InputStream unpacked, BoundedInputStream packed) {
        super(unpacked);
        this.packed = packed;
    }

    /** The content of a gzip stream. */
    static InputStream unpacked(InputStream in) throws IOException {
        BoundedInputStream counted =
                BoundedInputStream.builder().setInputStream(in).get();
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                .setInputStream(counted)
                .setDecompressConcatenated(true)
                .get();
        return new Guarded(gzip, counted);
    }

    /** Whether so many bytes are too many to come out of so few. */
    static boolean excessive(long out, long in) {
        return out > HARMLESS && out / MOST_TIMES > in;
    }

    /** Says that too much comes out. */
    static final class Excess extends IOException {
        private static final long serialVersionUID = 1L;

        String why() {
            return "it unpacks to more than " + MOST_TIMES + " times its size";
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        out += Math.max(0, read);
        if (excessive(out, packed.getCount())) {
            throw new Excess();
        }
        return read;
    }

    // A filter would skip without counting.
    @Override
    public long skip(long length) throws IOException {
        byte[] waste = new byte[(int) Math.min(8192, Math.max(1, length))];
        long left = length;
        while (left > 0) {
            int read = read(waste, 0, (int) Math.min(waste.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return length - left;
    }
}
