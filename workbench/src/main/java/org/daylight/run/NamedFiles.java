// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;

/**
 * The files of the archive as they should lie on the disk now, by what the events say.
 *
 * @param digests SHA-256 of each, in hexadecimal digits, by path relative to the case
 * @param gone clear files that were sealed: they must be nowhere
 */
record NamedFiles(Map<String, String> digests, Set<String> gone) {

    static NamedFiles of(Iterable<Event> events) {
        Map<String, String> digests = new TreeMap<>();
        Map<String, String> sealed = new TreeMap<>();
        for (Event event : events) {
            named(event, "file", "fileSha256", digests);
            named(event, "textFile", "textFileSha256", digests);
            if (event.kind() == EventKind.SEAL) {
                sealed.putAll(Sealing.sealedFiles(event));
            }
        }
        Set<String> gone = new TreeSet<>(sealed.keySet());
        digests.keySet().removeAll(gone);
        sealed.forEach((file, digest) -> digests.put(file + ".sealed", digest));
        // An event is no reason to look outside the archive.
        digests.keySet().removeIf(file -> !inArchive(file));
        gone.removeIf(file -> !inArchive(file));
        return new NamedFiles(digests, gone);
    }

    private static void named(Event event, String file, String digest, Map<String, String> digests) {
        if (event.open().get(file) instanceof String path && event.open().get(digest) instanceof String hex) {
            digests.putIfAbsent(path, hex);
        }
    }

    private static boolean inArchive(String file) {
        return file.startsWith("archive/") && Path.of(file).normalize().equals(Path.of(file));
    }

    /** Whether a file is there with this digest. */
    static boolean holds(Path file, String digest) throws IOException {
        return Files.isRegularFile(file) && Archives.digest(file).equals(new Digest(digest));
    }
}
