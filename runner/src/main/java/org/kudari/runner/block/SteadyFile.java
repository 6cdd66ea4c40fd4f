package org.kudari.runner.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file, read and written at positions by many threads at once; deleted when it is closed. An interrupted
 * thread closes a {@link FileChannel} for all others too; here it is opened again, and the interrupt is kept for
 * whoever waits for it.
 */
final class SteadyFile implements AutoCloseable {
    private final Path path;
    private volatile FileChannel channel;
    private boolean closed;

    SteadyFile() throws IOException {
        path = Files.createTempFile("kudari-rows-" + ProcessHandle.current().pid() + "-", ".tmp");
        // The last resort, when nobody comes to close it.
        path.toFile().deleteOnExit();
        channel = open();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    Path path() {
        return path;
    }

    /** Fills what remains of a buffer. */
    void read(ByteBuffer buffer, long position) throws IOException {
        transfer(buffer, position, FileChannel::read);
    }

    /** Writes what remains of a buffer. */
    void write(ByteBuffer buffer, long position) throws IOException {
        transfer(buffer, position, FileChannel::write);
    }

    private interface Transfer {
        int at(FileChannel channel, ByteBuffer buffer, long position) throws IOException;
    }

    private void transfer(ByteBuffer buffer, long position, Transfer transfer) throws IOException {
        int first = buffer.position();
        boolean interrupted = false;
        try {
            while (buffer.hasRemaining()) {
                interrupted |= Thread.interrupted();
                FileChannel current = channel;
                try {
                    if (transfer.at(current, buffer, position + buffer.position() - first) < 0) {
                        throw new IOException("ends early; has somebody else changed it?");
                    }
                } catch (ClosedChannelException e) {
                    reopen(current, e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void reopen(FileChannel old, ClosedChannelException why) throws IOException {
        if (closed) {
            throw why;
        }
        if (channel == old) {
            channel = open();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
