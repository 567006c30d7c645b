// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first record of a file says about how the others were made (WARC/1.1, 6.2).
 *
 * @param settings names and values, in order; no name of a person and no address of a proxy
 * @param altered what was left out or changed, one line each; empty where bytes are as they were received
 */
public record Warcinfo(Map<String, String> settings, List<String> altered) {
    /** Nothing was set and nothing altered. */
    public static final Warcinfo PLAIN = new Warcinfo(Map.of(), List.of());

    /** Copies. */
    public Warcinfo {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        altered = List.copyOf(altered);
    }

    /** The same with one more thing that is said. */
    public Warcinfo with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new Warcinfo(more, altered);
    }

    /** The same with one more thing that was left out or changed. */
    public Warcinfo altered(String what) {
        List<String> more = new ArrayList<>(altered);
        more.add(what);
        return new Warcinfo(settings, more);
    }

    /** The block of the record ({@code application/warc-fields}). */
    String block() {
        StringBuilder block = new StringBuilder();
        line(block, "software", Transport.USER_AGENT);
        line(block, "format", "WARC File Format 1.1");
        line(block, "conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        settings.forEach((name, value) -> line(block, name, value));
        line(
                block,
                "description",
                altered.isEmpty()
                        ? "bytes as received; nothing in any record was altered"
                        : "bytes as received, but for what the lines \"altered\" name");
        altered.forEach(what -> line(block, "altered", what));
        return block.toString();
    }

    private static void line(StringBuilder block, String name, String value) {
        block.append(name)
                .append(": ")
                .append(value.replaceAll("\\p{Cntrl}+", " ").strip())
                .append("\r\n");
    }
}
