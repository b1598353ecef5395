package org.parley.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The articles in a tar archive, in the order they lie in it. */
final class TarFeed extends Members {
    private final TarArchiveInputStream tar;

    TarFeed(InputStream in, String archive, Feeds feeds) {
        super(archive, feeds);
        this.tar = new TarArchiveInputStream(in, "UTF-8");
    }

    @Override
    Optional<Member> member() throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null && !entry.isFile()) {
            entry = tar.getNextEntry();
        }
        return Optional.ofNullable(entry).map(file -> new TarMember(file.getName(), tar));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private record TarMember(String name, TarArchiveInputStream tar) implements Member {
        // Who reads a member closes it; the archive must stay open for the next.
        @Override
        public InputStream content() {
            return new FilterInputStream(tar) {
                @Override
                public void close() {}
            };
        }
    }
}
