// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;

/**
 * The copy of the ledger in plain files, which any reader of tlog-tiles can check without our database.
 *
 * <p>Rebuildable from the database at any moment; kept because whoever changes one must change the other too. One
 * process writes a folder; the ledger's lock guards it.
 */
final class TileMirror {
    private final Path folder;
    /** Every tile of this many events is on disk. */
    private long mirrored;

    TileMirror(Path folder) {
        this.folder = folder;
    }

    /** The checkpoint that the folder holds, whoever signed it; nothing where the file is missing or is none. */
    Optional<Checkpoint> held() {
        try {
            Path file = folder.resolve("checkpoint");
            if (!Files.exists(file) || Files.size(file) > 65_536) {
                return Optional.empty();
            }
            return Optional.of(Checkpoint.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new DaylightException("the tile mirror " + folder + " cannot be read: " + e, e);
        } catch (DaylightException e) {
            // Whatever it is, it is no checkpoint: the mirror is then written anew, and opening says so.
            return Optional.empty();
        }
    }

    /** Completes what a crash left, from where the held checkpoint says it got; says what it did. */
    List<String> complete(Rows rows, Checkpoint latest, long from) {
        List<String> repairs = new ArrayList<>();
        try {
            for (int level = 0; latest.size() >> (8 * level) > 0; level++) {
                for (long n = 0; n < latest.size() >> (8 * level) >> 8; n++) {
                    boolean known = n < from >> (8 * level) >> 8;
                    repair(rows, level, n, known, repairs);
                }
            }
            mirrored = from;
            if (from < latest.size()) {
                repairs.add("tile mirror completed from " + from + " to " + latest.size() + " events");
            }
            write(rows, latest, true);
            return repairs;
        } catch (IOException | SQLException e) {
            throw new DaylightException("the tile mirror " + folder + " cannot be completed: " + e.getMessage(), e);
        }
    }

    private void repair(Rows rows, int level, long n, boolean known, List<String> repairs)
            throws IOException, SQLException {
        List<String> kinds = level == 0 ? List.of("0", Tiles.ENTRIES) : List.of(Integer.toString(level));
        for (String kind : kinds) {
            Path file = folder.resolve(Tiles.path(kind, n, Tiles.WIDTH));
            if (known && !Files.exists(file)) {
                tile(rows, kind, level, n, Tiles.WIDTH);
                repairs.add(Tiles.path(kind, n, Tiles.WIDTH) + " was missing and is written again");
            }
        }
    }

    /** Writes what was appended since; the database has committed it. */
    void extend(Rows rows, Checkpoint latest) throws IOException, SQLException {
        write(rows, latest, false);
    }

    /** @param again whether the last tiles are written though they have not grown: a crash may have torn them */
    private void write(Rows rows, Checkpoint latest, boolean again) throws IOException, SQLException {
        long size = latest.size();
        // 1. Tiles. A crash here leaves tiles that no checkpoint speaks of; the next start writes them again.
        for (int level = 0; size >> (8 * level) > 0; level++) {
            long before = mirrored >> (8 * level);
            long count = size >> (8 * level);
            if (count == before && !again) {
                continue;
            }
            for (long n = before >> 8; n << 8 < count; n++) {
                int width = (int) Math.min(Tiles.WIDTH, count - (n << 8));
                tile(rows, Integer.toString(level), level, n, width);
                if (level == 0) {
                    tile(rows, Tiles.ENTRIES, level, n, width);
                }
            }
        }
        // 2. The checkpoint: from here on a reader finds everything that it speaks of.
        Files.createDirectories(folder);
        Durable.replace(folder.resolve("checkpoint"), latest.note().getBytes(StandardCharsets.UTF_8));
        Durable.folder(folder);
        // 3. Partial tiles that have grown. A crash here leaves some behind, which harms nobody.
        for (int level = 0; mirrored >> (8 * level) > 0; level++) {
            prune(Integer.toString(level), mirrored >> (8 * level), size >> (8 * level));
        }
        prune(Tiles.ENTRIES, mirrored, size);
        mirrored = size;
    }

    private void tile(Rows rows, String kind, int level, long n, int width) throws IOException, SQLException {
        Path file = folder.resolve(Tiles.path(kind, n, width));
        long first = n << 8;
        byte[] bytes = kind.equals(Tiles.ENTRIES)
                ? Tiles.entries(rows.events(first, width))
                : Tiles.hashes(rows.nodes(8 * level, first, first + width));
        Path parent = file.resolveSibling(".");
        Files.createDirectories(parent);
        Durable.replace(file, bytes);
        // A partial tile's name need not be forced: every start writes the partial tiles again.
        if (width == Tiles.WIDTH) {
            Durable.folder(parent);
        }
    }

    private void prune(String kind, long before, long count) throws IOException {
        int width = (int) (before % Tiles.WIDTH);
        if (width > 0 && count > before) {
            Path old = folder.resolve(Tiles.path(kind, before / Tiles.WIDTH, width));
            Files.deleteIfExists(old);
            if (count / Tiles.WIDTH > before / Tiles.WIDTH) {
                deletePartials(old.resolveSibling(".").normalize());
            }
        }
    }

    private static void deletePartials(Path partials) throws IOException {
        if (Files.isDirectory(partials)) {
            try (var left = Files.list(partials)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(partials);
        }
    }
}
