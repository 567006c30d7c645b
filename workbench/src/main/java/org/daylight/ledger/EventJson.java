// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;

/**
 * The canonical JSON of an event.
 *
 * <pre>
 * {"actor":"…","case":"…","kind":"…","open":{…},"private":{"field":"64 hex digits",…},"seq":0,"time":0,"v":1}
 * </pre>
 */
final class EventJson {
    /** What a tile's length prefix of two bytes can count (C2SP tlog-tiles). */
    static final int MAX_BYTES = 65_535;

    private static final long VERSION = 1;
    private static final int MEMBERS = 8;

    private EventJson() {}

    static String write(
            String origin,
            long seq,
            Instant time,
            EventKind kind,
            String actor,
            Map<String, Object> open,
            Map<String, Digest> committed) {
        Map<String, Object> hashes = new TreeMap<>();
        committed.forEach((field, digest) -> hashes.put(field, digest.hex()));
        String json = Jcs.write(Map.of(
                "v", VERSION,
                "case", origin,
                "seq", seq,
                "time", time.toEpochMilli(),
                "kind", kind.code(),
                "actor", actor,
                "open", open,
                "private", hashes));
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new DaylightException("event " + seq + " (" + kind.code() + ") would have " + bytes
                    + " bytes, more than " + MAX_BYTES + ": split it into several");
        }
        return json;
    }

    /**
     * Reads an event that must stand at a place of a ledger.
     *
     * @throws DaylightException where it is not canonical, or is an event of another place
     */
    static Event read(String origin, long seq, String json) {
        if (!(Jcs.parse(json) instanceof Map<?, ?> map)) {
            throw wrong(seq, "an object");
        }
        if (!Jcs.write(map).equals(json)) {
            throw wrong(seq, "canonical JSON (RFC 8785)");
        }
        if (map.size() == MEMBERS
                && map.get("v") instanceof Long version
                && version == VERSION
                && map.get("case") instanceof String found
                && map.get("seq") instanceof Long place
                && map.get("time") instanceof Long time
                && map.get("kind") instanceof String kind
                && map.get("actor") instanceof String actor
                && map.get("open") instanceof Map<?, ?> open
                && map.get("private") instanceof Map<?, ?> hashes) {
            if (!found.equals(origin)) {
                throw wrong(seq, "case \"" + origin + "\"");
            }
            if (place != seq) {
                throw wrong(seq, "seq " + seq);
            }
            return new Event(
                    seq,
                    Instant.ofEpochMilli(time),
                    kind(seq, kind),
                    actor,
                    open(seq, open),
                    digests(seq, hashes),
                    json);
        }
        throw wrong(seq, "the members actor, case, kind, open, private, seq, time and v 1");
    }

    private static EventKind kind(long seq, String code) {
        try {
            return EventKind.of(code);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("event " + seq + " has the kind \"" + code + "\", unknown to this version", e);
        }
    }

    private static Map<String, Object> open(long seq, Map<?, ?> map) {
        Map<String, Object> open = new HashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || value == null) {
                throw wrong(seq, "a value for each open field");
            }
            open.put(name, value);
        });
        return open;
    }

    private static Map<String, Digest> digests(long seq, Map<?, ?> map) {
        Map<String, Digest> digests = new HashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || !(value instanceof String hex) || !hex.matches("[0-9a-f]{64}")) {
                throw wrong(seq, "64 hexadecimal digits for each private field");
            }
            digests.put(name, new Digest(hex));
        });
        return digests;
    }

    private static DaylightException wrong(long seq, String expected) {
        return new DaylightException("event " + seq + " is not well-formed: expected " + expected);
    }
}
