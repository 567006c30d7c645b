// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** One process a case: a lock of the operating system, gone with the process however it ends. */
final class CaseLock implements AutoCloseable {
    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    static CaseLock take(Path root) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // The byte behind the process number is what is locked, so that the number can be read on every system.
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new DaylightException("the case " + root + " is in use by process " + holder
                        + "; wait until it has finished, or end it, and try again");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new CaseLock(channel);
        } catch (IOException e) {
            throw new DaylightException("cannot lock the case " + root + ": " + CaseFolder.reason(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(1000, 1, false);
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return buffer.flip().hasRemaining()
                ? StandardCharsets.US_ASCII.decode(buffer).toString()
                : "unknown";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DaylightException("cannot let go of the case: " + CaseFolder.reason(e), e);
        }
    }
}
