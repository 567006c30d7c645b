// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.daylight.DaylightException;

/** A file that its owner alone may read, written whole or not at all. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Puts these bytes in its place. @throws DaylightException where they cannot be written; the old ones stand then */
    public static void write(Path file, byte[] bytes) {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            // 1. Under another name, forced. A crash here leaves a file that the next writing replaces.
            Files.deleteIfExists(whole);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel out = FileChannel.open(whole, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            // 2. Its name. A crash before it leaves the old bytes, after it the new ones.
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DaylightException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
