// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.daylight.Digest;
import org.daylight.ledger.Jcs;

/**
 * The index of a WACZ file. A small one is plain text. A large one is compressed in blocks, with a second file that says
 * where each block begins: a viewer that is given the first without the second finds nothing.
 */
final class CdxIndex {
    /** Above so many lines a viewer should not have to load them all. */
    static final int LARGE = 10_000;

    private static final int BLOCK = 3000;

    private final TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);

    void add(String line) {
        lines.add(line.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return lines.size();
    }

    /**
     * The members of the folder {@code indexes/}, by path.
     *
     * @param large above so many lines the index is compressed in blocks, usually {@link #LARGE}
     */
    Map<String, byte[]> members(int large) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        if (lines.size() <= large) {
            members.put("indexes/index.cdx", joined(List.copyOf(lines)));
            return members;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        StringBuilder places = new StringBuilder("!meta 0 ")
                .append(Jcs.write(Map.of("format", "cdxj-gzip-1.0", "filename", "index.cdx.gz")))
                .append('\n');
        List<byte[]> block = new ArrayList<>(BLOCK);
        for (byte[] line : lines) {
            block.add(line);
            if (block.size() == BLOCK) {
                block(block, packed, places);
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            block(block, packed, places);
        }
        members.put("indexes/index.cdx.gz", packed.toByteArray());
        members.put("indexes/index.idx", places.toString().getBytes(StandardCharsets.UTF_8));
        return members;
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            text.writeBytes(line);
            text.write('\n');
        }
        return text.toByteArray();
    }

    private static void block(List<byte[]> block, ByteArrayOutputStream packed, StringBuilder places)
            throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(joined(block));
        }
        String first = new String(block.getFirst(), StandardCharsets.UTF_8);
        places.append(first, 0, first.indexOf(" {"))
                .append(' ')
                .append(Jcs.write(Map.of(
                        "offset",
                        (long) packed.size(),
                        "length",
                        (long) member.size(),
                        "digest",
                        Digest.of(member.toByteArray()).labelled(),
                        "filename",
                        "index.cdx.gz")))
                .append('\n');
        packed.writeBytes(member.toByteArray());
    }
}
