// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.BrowserParts;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Preserved;
import org.daylight.preserve.WarcStore;
import org.jspecify.annotations.Nullable;

/**
 * What the event of a capture says when a browser made it: where its parts stand, how many resources were kept and missed,
 * which wall stood before it. Read from the finished file, so that an adopted one gets the same event.
 */
final class BrowserFacts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_REPORT = 16_000_000;

    private final Map<String, Object> open;

    private BrowserFacts(Map<String, Object> open) {
        this.open = open;
    }

    static BrowserFacts of(WarcStore store, Preserved preserved) {
        Map<String, Object> open = new LinkedHashMap<>();
        BrowserParts parts = preserved.parts();
        put(open, "domOffset", parts.dom());
        put(open, "screenshotOffset", parts.screenshot());
        put(open, "pdfOffset", parts.pdf());
        Long at = parts.completeness();
        if (at != null) {
            open.put("completenessOffset", at);
            try {
                byte[] block = store.part(preserved.file(), at, LARGEST_REPORT).block();
                counts(open, JSON.readTree(block));
            } catch (IOException e) {
                // The report is evidence as it stands; the event does without its numbers.
            }
        }
        return new BrowserFacts(open);
    }

    private static void counts(Map<String, Object> open, JsonNode report) {
        JsonNode resources = report.path("resources");
        open.put("resources", resources.path("kept").asLong());
        open.put("missed", resources.path("missed").asLong());
        String wall = report.at("/walls/0/kind").asText("");
        if (wall.matches("[a-z]{1,20}")) {
            open.put("wall", wall);
        }
        if (report.path("alterations").size() > 0) {
            open.put("altered", true);
        }
    }

    private static void put(Map<String, Object> open, String name, @Nullable Object value) {
        if (value != null) {
            open.put(name, value);
        }
    }

    Draft in(Draft draft) {
        if (open.isEmpty()) {
            return draft;
        }
        Map<String, Object> all = new LinkedHashMap<>(draft.open());
        all.putAll(open);
        return new Draft(draft.kind(), all, draft.secret());
    }
}
