// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/** Compares the tile mirror with the tree as it is recomputed. */
final class TileAudit {
    private static final String MEND = "move the folder away, keep it, and open the case: it is written again";

    private final Path folder;
    private final Faults faults;
    /** The hashes of the tile that is being filled, by level. */
    private final List<List<Digest>> open = new ArrayList<>();

    private final Set<String> expected = new HashSet<>();
    private @Nullable String note;

    TileAudit(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    void node(int level, long position, Digest hash) {
        if (level % 8 != 0) {
            return;
        }
        while (open.size() <= level / 8) {
            open.add(new ArrayList<>());
        }
        List<Digest> tile = open.get(level / 8);
        tile.add(hash);
        if (tile.size() == Tiles.WIDTH) {
            compare(level / 8, position / Tiles.WIDTH, tile);
            tile.clear();
        }
    }

    /** What the checkpoint file must hold. */
    void checkpoint(String latest) {
        note = latest;
    }

    boolean sawCheckpoint() {
        return note != null;
    }

    void end(Rows rows, long size) {
        for (int level = 0; level < open.size(); level++) {
            if (!open.get(level).isEmpty()) {
                compare(level, size >> (8 * level) >> 8, open.get(level));
            }
        }
        byte[] found = bytes("checkpoint");
        if (note != null && (found == null || !note.equals(new String(found, StandardCharsets.UTF_8)))) {
            faults.add(
                    "checkpoint file",
                    "the note of checkpoint " + size,
                    found == null ? "no file" : "another text",
                    MEND);
        }
        expected.add("checkpoint");
        strangers();
    }

    private void compare(int level, long number, List<Digest> tile) {
        String path = Tiles.path(Integer.toString(level), number, tile.size());
        byte[] found = bytes(path);
        byte[] hashes = Tiles.hashes(tile);
        if (found == null) {
            faults.add(path, hashes.length + " bytes", "no file", MEND);
        } else if (!Arrays.equals(hashes, found)) {
            int at = Arrays.mismatch(hashes, found);
            faults.add(
                    path,
                    "the hashes of nodes of level " + 8 * level,
                    "a difference at byte " + at + ", node " + 8 * level + "/" + (number * Tiles.WIDTH + at / 32),
                    MEND);
        }
        if (level == 0) {
            entries(Tiles.path(Tiles.ENTRIES, number, tile.size()), number * Tiles.WIDTH, tile);
        }
    }

    /** Each event of an entry tile must have the leaf of its place, whatever the database now says of it. */
    private void entries(String path, long first, List<Digest> leaves) {
        byte[] found = bytes(path);
        if (found == null) {
            faults.add(path, leaves.size() + " events", "no file", MEND);
            return;
        }
        int at = 0;
        for (int i = 0; i < leaves.size(); i++) {
            int length = at + 2 > found.length ? -1 : ((found[at] & 255) << 8) | (found[at + 1] & 255);
            if (length < 0 || at + 2 + length > found.length) {
                faults.add(path, leaves.size() + " events", i + " and a torn rest at byte " + at, MEND);
                return;
            }
            Digest leaf = Merkle.leaf(Arrays.copyOfRange(found, at + 2, at + 2 + length));
            if (!leaf.equals(leaves.get(i))) {
                faults.add(
                        path,
                        "event " + (first + i) + " with the leaf "
                                + leaves.get(i).hex(),
                        leaf.hex(),
                        MEND);
                return;
            }
            at += 2 + length;
        }
        if (at != found.length) {
            faults.add(path, at + " bytes", found.length + " bytes", MEND);
        }
    }

    private byte @Nullable [] bytes(String path) {
        expected.add(path);
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= Tiles.WIDTH * 65_537L
                    ? Files.readAllBytes(file)
                    : null;
        } catch (IOException e) {
            faults.add(path, "a file that can be read", e.toString(), "check the disk");
            return null;
        }
    }

    /** Files that no tile has: narrower partial tiles and {@code .tmp} files are what a crash leaves. */
    private void strangers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !expected.contains(path) && !path.endsWith(".tmp") && !isRemnant(path))
                    .sorted()
                    .forEach(path -> faults.add(path, "no such file", "one", "it is not of this ledger"));
        } catch (IOException e) {
            faults.add("tile mirror", "a folder that can be read", e.toString(), "check the disk");
        }
    }

    private boolean isRemnant(String path) {
        int partial = path.indexOf(".p/");
        if (partial < 0 || !path.substring(partial + 3).matches("[1-9][0-9]{0,2}")) {
            return false;
        }
        int width = Integer.parseInt(path.substring(partial + 3));
        String full = path.substring(0, partial);
        return expected.contains(full)
                || expected.stream()
                        .anyMatch(other -> other.startsWith(full + ".p/")
                                && Integer.parseInt(other.substring(full.length() + 3)) > width);
    }
}
