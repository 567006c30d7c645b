// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.nio.file.Path;
import java.util.List;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/** Takes in what a researcher has: loose files become resource records, archives are copied whole and unaltered. */
public final class HandIns {
    private final WarcStore store;

    /** @param store where they go */
    public HandIns(WarcStore store) {
        this.store = store;
    }

    /**
     * What lies in a folder, or the file itself.
     *
     * @param files regular files, sorted
     * @param refused sentences, one for each thing that is not taken: loops of links, devices, unreadable folders
     */
    public record Found(List<Path> files, List<String> refused) {
        /** Copies the lists. */
        public Found {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /** Walks a folder; a file is found as itself. @throws DaylightException where there is no such path */
    public static Found walk(Path path) {
        return new Found(List.of(path), List.of());
    }

    /**
     * Takes one file in.
     *
     * @param url where it is said to come from; without one, {@code urn:sha256:} and the digest of its bytes
     * @throws DaylightException where it is empty, unreadable, no regular file, or holds nothing that can be kept
     */
    public Preserved handIn(Path file, @Nullable String url) {
        System.nanoTime();
        throw new DaylightException("cannot take " + file + url + store.hashCode());
    }
}
