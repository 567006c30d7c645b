// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it may be told outside: ids, and words that stand behind the masks.
 *
 * @param id its number
 * @param rule as people call it
 * @param raise what raised it
 * @param time when
 * @param sentence what is to be said
 * @param title of the page, masked; null where none may be told
 * @param ids what it is about: capture, document, entry, statement, sighting, event
 * @param first whether cited words are gone
 */
public record Told(
        long id,
        String rule,
        Raise raise,
        Instant time,
        String sentence,
        @Nullable String title,
        Map<String, String> ids,
        boolean first) {
    /** Keeps the order of the ids. */
    public Told {
        ids = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    /** As a webhook is told of it. */
    public Map<String, Object> json(String caseName, @Nullable String link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("alert", id);
        json.put("case", caseName);
        json.put("rule", rule);
        json.put("raisedBy", raise.code());
        json.put("citedWordsGone", first);
        json.put("time", time.toString());
        json.put("sentence", sentence);
        if (title != null) {
            json.put("title", title);
        }
        json.put("ids", ids);
        if (link != null) {
            json.put("open", link);
        }
        return json;
    }
}
