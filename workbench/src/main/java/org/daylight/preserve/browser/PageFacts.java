// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page shows of itself. Written by a stranger: words to look at, nothing to rely on.
 *
 * @param title of the document
 * @param text the beginning of what is visible
 * @param textLength characters of all that is visible
 * @param noscript what it says to browsers without script
 * @param passwords visible fields for passwords
 * @param pictures images, drawings, films
 * @param free false where the page itself says that it is not to be read for free
 * @param overlays what lies over the page
 * @param frames addresses and titles of frames
 */
record PageFacts(
        String title,
        String text,
        int textLength,
        String noscript,
        int passwords,
        int pictures,
        boolean free,
        List<Overlay> overlays,
        List<String> frames) {
    static final PageFacts NONE = new PageFacts("", "", 0, "", 0, 0, true, List.of(), List.of());

    PageFacts {
        overlays = List.copyOf(overlays);
        frames = List.copyOf(frames);
    }

    /**
     * Something over the page.
     *
     * @param percent of the window that it covers
     */
    record Overlay(boolean modal, int percent, String text, boolean password) {}

    static PageFacts of(JsonNode json) {
        List<Overlay> overlays = new ArrayList<>();
        json.path("overlays")
                .forEach(o -> overlays.add(new Overlay(
                        o.path("modal").asBoolean(),
                        o.path("percent").asInt(),
                        o.path("text").asText(),
                        o.path("password").asBoolean())));
        List<String> frames = new ArrayList<>();
        json.path("frames").forEach(f -> frames.add(f.asText()));
        return new PageFacts(
                json.path("title").asText(),
                json.path("text").asText(),
                json.path("textLength").asInt(),
                json.path("noscript").asText(),
                json.path("passwords").asInt(),
                json.path("pictures").asInt(),
                json.path("free").asBoolean(true),
                overlays,
                frames);
    }
}
