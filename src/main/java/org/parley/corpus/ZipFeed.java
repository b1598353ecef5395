package org.parley.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The articles in a zip archive, in the order they lie in it. */
final class ZipFeed extends Members {
    private final ZipFile zip;
    private final long size;
    private final Enumeration<ZipArchiveEntry> entries;
    private long out = 0;

    private ZipFeed(ZipFile zip, long size, String archive, Feeds feeds) {
        super(archive, feeds);
        this.zip = zip;
        this.size = size;
        this.entries = zip.getEntriesInPhysicalOrder();
    }

    /** The members by the table at the archive's end; if that is broken off, as many as can be read from its start. */
    static Feed open(Path path, String archive, Feeds feeds) throws IOException {
        try {
            return new ZipFeed(ZipFile.builder().setPath(path).get(), Files.size(path), archive, feeds);
        } catch (IOException | RuntimeException e) {
            feeds.notices().accept(Broken.list(archive));
            return new Stream(Files.newInputStream(path), archive, feeds);
        }
    }

    @Override
    Optional<Member> member() {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                return Optional.of(new ZipMember(entry.getName(), entry, this));
            }
        }
        return Optional.empty();
    }

    // One member that cannot be read does not keep the others from being read.
    @Override
    Feed feed(Member member) throws IOException {
        try {
            return super.feed(member);
        } catch (IOException | RuntimeException e) {
            if (Guarded.excessive(out, size)) {
                throw e;
            }
            feeds().notices().accept(Broken.archive(archive() + "!/" + member.name(), e));
            return Optional::empty;
        }
    }

    @Override
    public Optional<Page> seek(String source) throws IOException {
        String name = Sources.file(source.substring(archive().length() + 2));
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null
                ? Optional.empty()
                : feed(new ZipMember(name, entry, this)).seek(source);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record ZipMember(String name, ZipArchiveEntry entry, ZipFeed feed) implements Member {
        @Override
        public InputStream content() throws IOException {
            return feed.counted(feed.zip.getInputStream(entry));
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                out += Math.max(0, read);
                if (Guarded.excessive(out, size)) {
                    throw new Guarded.Excess();
                }
                return read;
            }
        };
    }

    /** What can be read of an archive without its table. */
    private static final class Stream extends Members {
        private final ZipArchiveInputStream zip;

        Stream(InputStream in, String archive, Feeds feeds) {
            super(archive, feeds);
            this.zip = new ZipArchiveInputStream(in);
        }

        @Override
        Optional<Member> member() throws IOException {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            return Optional.ofNullable(entry).map(file -> new StreamMember(file.getName(), zip));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private record StreamMember(String name, ZipArchiveInputStream zip) implements Member {
        @Override
        public InputStream content() {
            return new FilterInputStream(zip) {
                @Override
                public void close() {}
            };
        }
    }
}
