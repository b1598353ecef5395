package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Standard output, which remembers if not all could be written. A writer over it would keep that to itself. */
final class Outlet extends FileOutputStream {
    private boolean failed;

    Outlet() {
        super(FileDescriptor.out);
    }

    /** Whether something was lost. Who stops reading in the middle, as {@code head} does, has lost nothing. */
    boolean failed() {
        return failed;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            failed |= !"Broken pipe".equals(e.getMessage());
            throw e;
        }
    }
}
