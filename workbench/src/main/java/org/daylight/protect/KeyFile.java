// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.daylight.DaylightException;

/** A secret of 32 random bytes in a file of its own, readable by its owner alone. */
public final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key in this file, drawn at the first call. @throws DaylightException where the file holds no key */
    public static byte[] of(Path file) {
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new DaylightException(
                        file + " is no key of 32 bytes; bring the keys folder back from its backup");
            }
            return key;
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void draw(Path file) throws IOException {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        // Under another name first: a crash leaves no key of half its length behind.
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(whole, drawn);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        KeyFiles.forceFolder(file);
    }
}
