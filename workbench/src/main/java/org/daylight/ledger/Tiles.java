// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.Digest;

/**
 * Names and bytes of C2SP tlog-tiles.
 *
 * <pre>
 * tile/&lt;L&gt;/&lt;N&gt;            256 hashes of 32 bytes: the nodes of level 8·L at positions 256·N …
 * tile/&lt;L&gt;/&lt;N&gt;.p/&lt;W&gt;      the first W of them, while there are no more
 * tile/entries/&lt;N&gt;        the events 256·N …: each its length in two bytes, most significant first, and its bytes
 * tile/entries/&lt;N&gt;.p/&lt;W&gt;
 * N in groups of three digits, all but the last with an x before them: 1234067 is x001/x234/067
 * </pre>
 */
final class Tiles {
    /** Hashes, or events, a full tile. */
    static final int WIDTH = 256;
    /** What stands in place of the level where a tile holds events. */
    static final String ENTRIES = "entries";

    private Tiles() {}

    /** The path of a tile with this many members (1 to 256). */
    static String path(String level, long number, int width) {
        StringBuilder groups = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/" + level + "/" + groups + (width == WIDTH ? "" : ".p/" + width);
    }

    static byte[] hashes(List<Digest> nodes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(nodes.size() * 32);
        nodes.forEach(node -> out.writeBytes(node.bytes()));
        return out.toByteArray();
    }

    static byte[] entries(List<Rows.Stored> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Rows.Stored event : events) {
            byte[] bytes = event.json().getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
