// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the ledger: what happened, in canonical JSON, with a salted commitment in place of each private field.
 *
 * @param seq position in the ledger, from 0
 * @param time when, in UTC to the millisecond, by this machine's clock
 * @param kind what it records
 * @param actor pseudonym of who did it
 * @param open the fields in clear: text, {@code Long}, {@code Boolean}, lists and maps of these
 * @param committed the digest of each private field, by name
 * @param json the canonical JSON (RFC 8785) whose UTF-8 bytes are the leaf
 */
public record Event(
        long seq,
        Instant time,
        EventKind kind,
        String actor,
        Map<String, Object> open,
        Map<String, Digest> committed,
        String json) {

    /** Copies the maps. */
    public Event {
        open = Map.copyOf(open);
        committed = Map.copyOf(committed);
    }

    /** An open field that is text. @throws DaylightException where it is missing or not text */
    public String text(String name) {
        if (open.get(name) instanceof String value) {
            return value;
        }
        throw wrong(name, "text");
    }

    /** An open field that is a whole number. @throws DaylightException where it is missing or not a number */
    public long number(String name) {
        if (open.get(name) instanceof Long value) {
            return value;
        }
        throw wrong(name, "a whole number");
    }

    private DaylightException wrong(String name, String expected) {
        return new DaylightException(
                "event " + seq + " (" + kind.code() + "): expected " + expected + " in field \"" + name + "\"");
    }
}
