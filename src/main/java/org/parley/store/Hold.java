package org.parley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Optional;

/** A lock on a file that no other process can take, and that the system gives back however this process ends. */
final class Hold implements AutoCloseable {
    private static final int LONGEST = 1000;

    private final Path file;
    private final FileChannel channel;
    private final Runnable afterwards;

    private Hold(Path file, FileChannel channel, Runnable afterwards) {
        this.file = file;
        this.channel = channel;
        this.afterwards = afterwards;
    }

    /** Takes the lock, or answers empty if another has it. */
    static Optional<Hold> take(Path file, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        if (locked(channel)) {
            Hold hold = new Hold(file, channel, () -> {});
            hold.sign(Optional.empty());
            return Optional.of(hold);
        }
        channel.close();
        return Optional.empty();
    }

    /** The same lock, with something to do when it has been given back. */
    Hold then(Runnable action) {
        return new Hold(file, channel, action);
    }

    /** The folder that is held. */
    Path folder() {
        return file.resolveSibling("");
    }

    /** Leaves word for others who this process is and where it answers queries, if there is room for it on the disk. */
    void sign(Optional<String> endpoint) {
        Holder holder = new Holder(Long.toString(ProcessHandle.current().pid()), endpoint);
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // On a full disk the graph can still be read, and the lock holds without a word.
            return;
        }
    }

    /** Whether it is still held. */
    boolean open() {
        return channel.isOpen();
    }

    /** Who has the lock on {@code file}. */
    static Holder holder(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
            channel.read(bytes, 0);
            return Holder.of(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Gives back the lock; may be done twice. */
    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            afterwards.run();
        }
    }
}
