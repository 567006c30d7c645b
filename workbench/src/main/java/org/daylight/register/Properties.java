// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/** Which properties of an entry an accepted claim speaks of: one statement each (CODEBOOK, entries). */
public final class Properties {
    /** What is said to have become of a site: dated claims, each with its speaker, never one cell (CODEBOOK, presence). */
    public static final String STATUS = "status";

    private Properties() {}

    /** Property → value, in the order in which they are shown. Never empty. */
    static Map<String, String> of(EntryKind entry, ClaimValues values, Stance stance) {
        Map<String, String> properties = new LinkedHashMap<>();
        switch (values) {
            case ClaimValues.Figure f -> properties.put(f.what(), qualified(f));
            case ClaimValues.Presence p -> {
                properties.put("host-country", p.hostCountry());
                put(properties, "host-city", p.hostCity());
                put(properties, "operator", p.operator());
                put(properties, STATUS, Status.said(stance).orElse(null));
            }
            case ClaimValues.Response r -> {
                String status = entry.equals(EntryKind.PRESENCE)
                        ? Status.after(r.responseKind()).orElse(null)
                        : null;
                properties.put(status == null ? "response" : STATUS, status == null ? r.responseKind() : status);
            }
            case ClaimValues.Stand s -> {
                String word = s.fine() == null ? stance.code() : s.fine();
                properties.put("stance", word);
                put(
                        properties,
                        STATUS,
                        entry.equals(EntryKind.PRESENCE) ? Status.saidBy(word).orElse(null) : null);
            }
            case ClaimValues.Method m -> properties.put("method", m.code() == null ? m.method() : m.code());
            case ClaimValues.Incident i -> {
                put(properties, "host-country", i.hostCountry());
                put(properties, "date", i.date());
                put(properties, "method", i.method());
                put(properties, "outcome", i.outcome());
                properties.putIfAbsent("reported", "yes");
            }
            case ClaimValues.Agreement a -> properties.put("parties", String.join(", ", a.countries()));
        }
        return properties;
    }

    /** All ways in which a number stands as a value. */
    static List<String> written(long number) {
        return List.of(Long.toString(number), "at least " + number, "at most " + number, "about " + number);
    }

    private static String qualified(ClaimValues.Figure f) {
        return switch (f.qualifier()) {
            case EXACTLY -> Long.toString(f.value());
            case AT_LEAST -> "at least " + f.value();
            case AT_MOST -> "at most " + f.value();
            case ABOUT -> "about " + f.value();
        };
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value);
        }
    }
}
