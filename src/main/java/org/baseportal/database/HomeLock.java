package org.baseportal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process per data folder. The operating system drops the lock when the process ends, however it ends, so a
 * killed portal leaves nothing behind that would have to be removed by hand.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, or refuses with a message that names it. */
    static HomeLock take(ServerHome home) {
        HomeLock lock = tryTake(home);
        if (lock == null) {
            throw new DatabaseStartException("Another portal is running on the folder " + home.folder()
                    + ". Stop it first, or give this one a folder of its own: --baseportal.home=FOLDER");
        }
        return lock;
    }

    /** The lock, or null while another process holds it. */
    static @Nullable HomeLock tryTake(ServerHome home) {
        home.create();
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (acquire(channel) == null) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new DatabaseStartException("The folder " + home.folder() + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseStartException("The lock of the data folder cannot be released.", e);
        }
    }
}
