// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.codebook.Codebook;
import org.jspecify.annotations.Nullable;

/** Which properties of an entry an accepted claim speaks of: one statement each (CODEBOOK, entries). */
public final class Properties {
    private Properties() {}

    /** Whether two values of this property cannot both hold for one entry. */
    public static boolean oneValue(String property) {
        return Codebook.shipped().oneValue(null, property);
    }

    /** Property → value, in the order in which they are shown. Never empty. */
    static Map<String, String> of(EntryKind entry, ClaimValues values, Stance stance) {
        Map<String, String> properties = new LinkedHashMap<>();
        switch (values) {
            case ClaimValues.Figure f -> properties.put(f.what(), qualified(f));
            case ClaimValues.Presence p -> {
                properties.put("host-country", p.hostCountry());
                put(properties, "host-city", p.hostCity());
                put(properties, "operator", p.operator());
            }
            case ClaimValues.Response r -> properties.put(responseProperty(entry, r.responseKind()), r.responseKind());
            case ClaimValues.Stand s -> properties.put("stance", s.fine() == null ? stance.code() : s.fine());
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

    private static String qualified(ClaimValues.Figure f) {
        return switch (f.qualifier()) {
            case EXACTLY -> Long.toString(f.value());
            case AT_LEAST -> "at least " + f.value();
            case AT_MOST -> "at most " + f.value();
            case ABOUT -> "about " + f.value();
        };
    }

    /** Closing is a status of the site; anything else that a state does is a response to it. */
    private static String responseProperty(EntryKind entry, String kind) {
        boolean closing = kind.equals("closure_ordered") || kind.equals("closed");
        return entry.equals(EntryKind.PRESENCE) && closing ? "status" : "response";
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value);
        }
    }
}
