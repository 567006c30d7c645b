// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daylight.DaylightException;

/** How files of keys are read, forced to disk and destroyed. */
final class KeyFiles {
    private KeyFiles() {}

    /** Overwrites a file, forces that to disk and removes it; where there is none, nothing. */
    static void remove(Path file, PersonId person) {
        remove(file, "the key of " + person);
        remove(file.resolveSibling(file.getFileName() + ".new"), "the key of " + person);
    }

    /** The same, of a file that was not written to its end. */
    static void remove(Path file) {
        remove(file, "what was being written");
    }

    private static void remove(Path file, String what) {
        try {
            if (Files.exists(file)) {
                overwrite(file, new byte[(int) Math.min(Files.size(file), 1 << 16)]);
                Files.delete(file);
                forceFolder(file);
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "cannot destroy " + what + " (" + file + "): " + e.getMessage()
                            + "; remove the file by hand, or run the command again",
                    e);
        }
    }

    /** Forces the list of names of the folder that a file is in. Windows does so with the rename itself. */
    static void forceFolder(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** All of a key's file. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DaylightException("cannot read the key " + file + ": " + e.getMessage(), e);
        }
    }
}
