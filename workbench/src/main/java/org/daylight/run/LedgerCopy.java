// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/**
 * The tiles of a ledger and a copy of them. Tiles only grow, so what the copy holds must be the beginning of what the
 * case holds: a copy that goes on otherwise is the witness of another history.
 */
final class LedgerCopy {
    private final Path ours;
    private final Path theirs;

    LedgerCopy(Path ours, Path theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** @throws DaylightException where the copy is no earlier state of this ledger: then nothing may be overwritten */
    void refuseOther() throws IOException {
        List<String> other = differing();
        if (!other.isEmpty()) {
            throw new DaylightException("the second copy holds another ledger than the case (" + other.getFirst()
                    + "): the case was set back or rewritten, or the copy was altered; keep both and run `daylight"
                    + " verify`");
        }
    }

    /** The tiles of the copy that the case's do not continue, by name. */
    List<String> differing() throws IOException {
        List<String> differing = new ArrayList<>();
        for (Path file : tiles(theirs)) {
            String name = theirs.relativize(file).toString().replace('\\', '/');
            byte[] held = Files.readAllBytes(file);
            byte[] now = grown(name);
            if (now.length < held.length || !Arrays.equals(held, Arrays.copyOf(now, held.length))) {
                differing.add(name);
            }
        }
        return differing;
    }

    /** What the case has of a tile: the same, or one that has grown; nothing where it has none. */
    private byte[] grown(String name) throws IOException {
        Path same = ours.resolve(name);
        if (Files.exists(same)) {
            return Files.readAllBytes(same);
        }
        if (name.contains(".p/")) {
            Path full = ours.resolve(name.replaceFirst("\\.p/\\d+$", ""));
            if (Files.exists(full)) {
                return Files.readAllBytes(full);
            }
            Path partials = same.resolveSibling(".").normalize();
            if (Files.isDirectory(partials)) {
                byte[] widest = new byte[0];
                try (Stream<Path> wider = Files.list(partials)) {
                    for (Path file : wider.filter(Files::isRegularFile).toList()) {
                        byte[] bytes = Files.readAllBytes(file);
                        widest = bytes.length > widest.length ? bytes : widest;
                    }
                }
                return widest;
            }
        }
        return new byte[0];
    }

    /** Tiles first, then the checkpoint that speaks of them, then partial tiles that have grown go. */
    void update() throws IOException {
        Set<String> here = new HashSet<>();
        for (Path file : tiles(ours)) {
            String name = ours.relativize(file).toString();
            here.add(name);
            if (!Files.exists(theirs.resolve(name))) {
                SecondCopy.whole(file, theirs.resolve(name));
            }
        }
        Path checkpoint = ours.resolve("checkpoint");
        if (Files.exists(checkpoint)) {
            SecondCopy.whole(checkpoint, theirs.resolve("checkpoint"));
        }
        for (Path file : tiles(theirs)) {
            if (!here.contains(theirs.relativize(file).toString())) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> tiles(Path folder) throws IOException {
        Path tiles = folder.resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(tiles)) {
            return all.filter(f -> Files.isRegularFile(f)
                            && !f.toString().endsWith(".tmp")
                            && !f.toString().endsWith(".copy"))
                    .sorted()
                    .toList();
        }
    }
}
