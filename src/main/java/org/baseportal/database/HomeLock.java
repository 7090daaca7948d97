package org.baseportal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One process per data folder. The operating system drops the lock when the process ends, however it ends, so a
 * killed portal leaves nothing behind that would have to be removed by hand.
 */
final class HomeLock implements AutoCloseable {

    /** Closing any channel on a file drops the locks of the whole process on it: a held file is not opened again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
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
        Path file = home.lock();
        if (!HELD.add(file)) {
            return null;
        }
        HomeLock lock = null;
        try {
            lock = open(file);
        } catch (IOException e) {
            throw new DatabaseStartException("The folder " + home.folder() + " cannot be locked: " + e.getMessage(), e);
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
        return lock;
    }

    private static @Nullable HomeLock open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return new HomeLock(file, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseStartException("The lock of the data folder cannot be released.", e);
        } finally {
            HELD.remove(file);
        }
    }
}
