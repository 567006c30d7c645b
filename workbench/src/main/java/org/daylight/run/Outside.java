// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.daylight.DaylightException;

/** Files that a case writes elsewhere: never over another, never into the case itself, readable by their owner alone. */
final class Outside {
    private Outside() {}

    /** The absolute place of a file that is yet to be written. */
    static Path file(Path caseRoot, Path out) {
        Path place = out.toAbsolutePath().normalize();
        if (place.getFileName() == null || Files.exists(place)) {
            throw new DaylightException(out + " is there already; name another file");
        }
        outside(caseRoot, out);
        return place;
    }

    /** The absolute place of a folder or file that must not lie inside the case. */
    static Path outside(Path caseRoot, Path out) {
        Path place = out.toAbsolutePath().normalize();
        if (place.startsWith(caseRoot.toAbsolutePath().normalize())) {
            throw new DaylightException(out + " lies inside the case; name a place elsewhere");
        }
        return place;
    }

    /** Opens a file for writing from its beginning, with mode 600 where the system knows modes. */
    static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Makes a folder that its owner alone may read, where the system knows modes. */
    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Makes the folders that lead from one to a file below it, each readable by its owner alone. */
    static void folders(Path from, Path file) throws IOException {
        Path at = from;
        for (Path name : from.relativize(file)) {
            if (!at.equals(file) && !Files.isDirectory(at)) {
                folder(at);
            }
            at = at.resolve(name);
        }
    }

    /** Whether others on this machine are kept out of a folder; some disks take modes and forget them. */
    static boolean alone(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(folder).equals(PosixFilePermissions.fromString("rwx------"));
    }

    /** Takes away what is half-made; what resists is left, for the failure that led here says more. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
