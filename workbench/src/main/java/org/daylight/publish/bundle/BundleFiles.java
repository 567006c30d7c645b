// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedSet;
import org.daylight.DaylightException;

/**
 * The files of a bundle that anybody may have made: a folder, or one ZIP file. Reading never leaves the folder and never
 * follows a link; whoever reads says how many bytes are too many.
 */
public sealed interface BundleFiles extends AutoCloseable permits FolderFiles, ZipFiles {
    /** More files than this are no bundle. */
    int MOST_FILES = 200_000;

    /** Opens a folder or a ZIP file. @throws DaylightException where it is neither, or cannot be read */
    static BundleFiles of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new FolderFiles(path);
            }
            if (Files.isRegularFile(path)) {
                return new ZipFiles(path);
            }
            throw new DaylightException("no bundle at " + path + ": expected a folder or a ZIP file");
        } catch (IOException e) {
            throw new DaylightException(
                    "the bundle " + path + " cannot be read (" + e.getMessage() + "); get it again", e);
        }
    }

    /** Whether a file is a bundle as far as its name list says. */
    static boolean looksLike(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve("bundle.json"), LinkOption.NOFOLLOW_LINKS);
        }
        try (BundleFiles files = of(path)) {
            return files.names().contains("bundle.json");
        } catch (DaylightException e) {
            return false; // whatever it is, it is no bundle
        }
    }

    /** The paths of all regular files, relative, with forward slashes. */
    SortedSet<String> names();

    /** What is wrong with the container itself, a sentence each: links, names that lead elsewhere, doubles. */
    SortedSet<String> oddities();

    /** The bytes of a file. @throws IOException where there is none of this name */
    InputStream open(String name) throws IOException;

    /** A file as a file of the disk, to be read only, until {@link #close}. */
    Path onDisk(String name) throws IOException;

    /** The whole of a small file. @throws IOException where it has more than {@code most} bytes */
    default byte[] bytes(String name, int most) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(name + " is larger than " + most + " bytes");
            }
            return bytes;
        }
    }

    @Override
    void close();

    /** Whether a name is a plain relative path. */
    static boolean plain(String name) {
        if (name.isEmpty() || name.length() > 400 || name.startsWith("/") || name.indexOf('\\') >= 0) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.chars().anyMatch(c -> c < ' ' || c == ':')) {
                return false;
            }
        }
        return true;
    }
}
