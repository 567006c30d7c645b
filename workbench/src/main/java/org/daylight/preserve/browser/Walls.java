// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daylight.archive.Fields;

/**
 * Recognises walls by general signs: status, words of many languages ({@code walls.tsv}), what lies over the page and how
 * much of it, fields for passwords, how little text there is. A sign can mislead: the report names it, a person judges.
 */
final class Walls {
    private static final int SHORT = 1_500;
    private static final int EMPTY = 60;
    private static final Map<String, List<String>> WORDS = load();

    private Walls() {}

    static List<Wall> in(PageFacts facts, int status, Fields headers) {
        List<Wall> walls = new ArrayList<>();
        add(walls, Wall.Kind.BOT, bot(facts, status, headers));
        add(walls, Wall.Kind.LOGIN, login(facts, status));
        add(walls, Wall.Kind.PAYWALL, paywall(facts, status));
        add(walls, Wall.Kind.SCRIPT, walls.isEmpty() ? script(facts, status) : List.of());
        add(walls, Wall.Kind.CONSENT, consent(facts));
        return walls;
    }

    private static void add(List<Wall> walls, Wall.Kind kind, List<String> signs) {
        if (!signs.isEmpty()) {
            walls.add(new Wall(kind, signs));
        }
    }

    private static List<String> bot(PageFacts facts, int status, Fields headers) {
        List<String> signs = new ArrayList<>();
        headers.first("cf-mitigated").ifPresent(v -> signs.add("header cf-mitigated"));
        boolean little = facts.textLength() < SHORT;
        boolean refused = status == 403 || status == 429 || status == 503;
        for (String word : found("bot", facts.title() + " \n " + (little ? facts.text() : ""))) {
            // "access denied" on a page that was served, and long, is a headline.
            if (little || refused) {
                signs.add("words: " + word);
            }
        }
        for (String frame : facts.frames()) {
            if (little && !found("challenge-frame", frame).isEmpty()) {
                signs.add("a frame with a test");
                break;
            }
        }
        if (!signs.isEmpty() && refused) {
            signs.add("status " + status);
        }
        return signs;
    }

    private static List<String> login(PageFacts facts, int status) {
        List<String> signs = new ArrayList<>();
        if (status == 401 || status == 407) {
            signs.add("status " + status);
        }
        if (facts.passwords() > 0 && facts.textLength() < SHORT) {
            signs.add("a field for a password on a page with little text");
        }
        for (PageFacts.Overlay overlay : facts.overlays()) {
            if (overlay.percent() >= 10 && overlay.password()) {
                signs.add("a field for a password over " + overlay.percent() + " % of the window");
            } else if (overlay.percent() >= 10) {
                found("login", overlay.text()).forEach(w -> signs.add("words over the page: " + w));
            }
        }
        if (facts.textLength() < SHORT) {
            found("login", facts.text()).forEach(w -> signs.add("words: " + w));
        }
        return signs;
    }

    private static List<String> paywall(PageFacts facts, int status) {
        List<String> signs = new ArrayList<>();
        if (status == 402) {
            signs.add("status 402");
        }
        List<String> words = found("paywall", facts.text());
        for (PageFacts.Overlay overlay : facts.overlays()) {
            if (overlay.percent() >= 10) {
                found("paywall", overlay.text()).forEach(w -> signs.add("words over the page: " + w));
            }
        }
        if (!words.isEmpty() && (!facts.free() || facts.textLength() < 2 * SHORT)) {
            words.forEach(w -> signs.add("words: " + w));
        }
        if (!facts.free() && !signs.isEmpty()) {
            signs.add("the page says it is not free to read");
        }
        return signs;
    }

    private static List<String> script(PageFacts facts, int status) {
        List<String> signs = new ArrayList<>();
        if (facts.textLength() >= 400 || status >= 300) {
            return signs;
        }
        found("script", facts.text()).forEach(w -> signs.add("words: " + w));
        if (facts.textLength() < EMPTY) {
            found("script", facts.noscript()).forEach(w -> signs.add("words for browsers without script: " + w));
            if (facts.pictures() == 0) {
                signs.add("the page shows " + facts.textLength() + " characters and no picture");
            }
        }
        return signs;
    }

    private static List<String> consent(PageFacts facts) {
        List<String> signs = new ArrayList<>();
        for (PageFacts.Overlay overlay : facts.overlays()) {
            List<String> subjects = found("consent-subject", overlay.text());
            List<String> buttons = found("consent-button", overlay.text());
            boolean frame = !found("consent-frame", overlay.text()).isEmpty()
                    && overlay.text().length() < 400;
            if (overlay.percent() >= 3 && ((!subjects.isEmpty() && !buttons.isEmpty()) || frame)) {
                signs.add("over " + overlay.percent() + " % of the window: "
                        + String.join(", ", subjects.isEmpty() ? List.of("a frame for consent") : subjects)
                        + (buttons.isEmpty() ? "" : "; " + String.join(", ", buttons)));
            }
        }
        return signs;
    }

    private static List<String> found(String kind, String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return WORDS.getOrDefault(kind, List.of()).stream()
                .filter(small::contains)
                .distinct()
                .limit(5)
                .toList();
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Walls.class.getResourceAsStream("walls.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split("\t", -1);
                if (row.length == 3) {
                    words.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row[2]);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
