// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.register.WorkItems;
import org.jspecify.annotations.Nullable;

/** Gathers items and says what was passed over: each reason once, with how often and where it was met first. */
final class Finding {
    private static final int MOST = 200_000;
    private static final int LONGEST = 4_000;

    private final List<WorkItems.Drafted> items = new ArrayList<>();
    private final Map<String, Integer> passed = new LinkedHashMap<>();
    private final Map<String, Long> first = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(long line, String what, @Nullable String url, Map<String, ?> detail) {
        if (items.size() >= MOST) {
            throw new DaylightException("it holds more than " + MOST + " items: split it; nothing was taken in");
        }
        Map<String, Object> kept = new TreeMap<>();
        detail.forEach((name, value) -> {
            if (value instanceof String text && !text.isBlank()) {
                kept.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            } else if (value != null && !(value instanceof String)) {
                kept.put(name, value);
            }
        });
        items.add(new WorkItems.Drafted(line, what, url == null || url.isBlank() ? null : url.strip(), kept));
    }

    void pass(long line, String why) {
        passed.merge(why, 1, Integer::sum);
        first.putIfAbsent(why, line);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    Found found() {
        List<String> all = new ArrayList<>(notes);
        passed.forEach((why, count) -> all.add(count + " passed over: " + why + " (first: " + first.get(why) + ")"));
        return new Found(
                items, passed.values().stream().mapToInt(Integer::intValue).sum(), all);
    }

    /** Whether this is an address of the web that could be asked for. */
    static boolean web(String text) {
        return text.strip().matches("(?i)https?://[^\\s/?#]+\\.?[^\\s]*") && text.length() <= 4_000;
    }
}
