// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;

/**
 * The events of a tile mirror, read without its database: every leaf is hashed and the root must be the one that the
 * mirror's checkpoint signs.
 *
 * @param checkpoint the signed head
 * @param events all of them, in order
 */
public record MirroredEvents(Checkpoint checkpoint, List<Event> events) {

    /** Copies the list. */
    public MirroredEvents {
        events = List.copyOf(events);
    }

    /**
     * Reads a mirror.
     *
     * @param tiles its folder, with the file {@code checkpoint} in it
     * @param key whose signature its checkpoint must bear
     * @throws DaylightException where it is no mirror of this ledger, or was altered
     */
    public static MirroredEvents read(Path tiles, VerifierKey key, String origin) {
        Checkpoint checkpoint = new TileMirror(tiles)
                .held()
                .filter(c -> c.origin().equals(origin) && c.signedBy(key))
                .orElseThrow(() -> new DaylightException(tiles + " holds no checkpoint of " + origin
                        + " signed by its key; name the folder ledger/ of the case, or the case itself"));
        Frontier frontier = Frontier.of(0, (level, position) -> Merkle.EMPTY);
        List<String> lines = new ArrayList<>();
        for (long n = 0; n << 8 < checkpoint.size(); n++) {
            int width = (int) Math.min(Tiles.WIDTH, checkpoint.size() - (n << 8));
            for (String json : entries(tiles.resolve(Tiles.path(Tiles.ENTRIES, n, width)), width)) {
                frontier.append(Merkle.leaf(json), (level, position, hash) -> hash);
                lines.add(json);
            }
        }
        Digest root = frontier.root();
        if (!root.equals(checkpoint.root())) {
            throw new DaylightException(tiles + " was altered: its events lead to the root " + root.hex()
                    + ", its checkpoint signs " + checkpoint.root().hex());
        }
        List<Event> events = new ArrayList<>();
        lines.forEach(json -> events.add(EventJson.read(origin, events.size(), json)));
        return new MirroredEvents(checkpoint, events);
    }

    private static List<String> entries(Path tile, int width) {
        try {
            if (Files.size(tile) > (long) Tiles.WIDTH * (EventJson.MAX_BYTES + 2)) {
                throw new DaylightException(tile + " is larger than a tile can be");
            }
            byte[] bytes = Files.readAllBytes(tile);
            List<String> entries = new ArrayList<>();
            int at = 0;
            while (at + 2 <= bytes.length) {
                int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
                if (at + 2 + length > bytes.length) {
                    break;
                }
                entries.add(new String(bytes, at + 2, length, StandardCharsets.UTF_8));
                at += 2 + length;
            }
            if (at != bytes.length || entries.size() != width) {
                throw new DaylightException(tile + ": expected " + width + " whole events, found " + entries.size());
            }
            return entries;
        } catch (IOException e) {
            throw new DaylightException("cannot read " + tile + ": " + e.getMessage(), e);
        }
    }
}
