// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders as a whole. It stands in the leftmost room so that every other one can use it. */
public final class Folders {
    private Folders() {}

    /**
     * Removes a folder with all that is in it; links are removed and not followed. Nothing happens where there is none.
     *
     * @throws IOException where something resists; part of the folder may be gone then
     */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause(); // so the walk tells of a folder that it cannot list
        }
    }

    /** Forces a folder's list of names to the disk, so that what was moved there stays after a crash. */
    public static void force(Path folder) throws IOException {
        Durable.folder(folder);
    }
}
