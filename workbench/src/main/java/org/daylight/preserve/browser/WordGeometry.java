// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.preserve.devtools.DevtoolsFailure;

/**
 * Where each word of the page stands in its picture, and where something else than words does, as JSON Lines (format
 * {@code daylight-geometry/1}, spec/geometry.md). Words are measured by a script of ours in a world that the page cannot
 * see; what is no word of the page is told by the browser's own snapshot: pictures, frames, controls, grounds with
 * pictures, and words that no script sees, such as those of style sheets and closed shadow trees.
 */
final class WordGeometry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BOXES = 200_000;
    private static final int MOST_CHARS = 4_000_000;
    private static final int MOST_COVERS = 20_000;

    private static final Set<String> PICTURES =
            Set.of("IMG", "VIDEO", "AUDIO", "CANVAS", "SVG", "IMAGE", "EMBED", "OBJECT", "MATH");
    private static final Set<String> FRAMES = Set.of("IFRAME", "FRAME", "FENCEDFRAME");
    private static final Set<String> CONTROLS = Set.of("INPUT", "TEXTAREA", "SELECT", "METER", "PROGRESS");
    private static final List<String> STYLES =
            List.of("background-image", "background-color", "position", "visibility", "opacity", "content");

    private final Tab tab;
    private final PageLimits limits;

    WordGeometry(Tab tab, PageLimits limits) {
        this.tab = tab;
        this.limits = limits;
    }

    /**
     * What was measured.
     *
     * @param lines of JSON after the first
     * @param cut whether there was more
     * @param words how many boxes of words
     * @param covers how many boxes of something else
     */
    record Measured(String lines, boolean cut, long words, int covers) {
        /**
         * All of it.
         *
         * @param width of the picture, pixels
         * @param height likewise
         */
        String text(int width, int height) {
            ObjectNode head = JSON.createObjectNode();
            head.put("format", "daylight-geometry/1");
            head.put("width", width).put("height", height).put("cut", cut);
            return head + "\n" + lines;
        }
    }

    Measured take() throws DevtoolsFailure {
        JsonNode words = tab.run(Tab.script("words.js"), limits.command(), MOST_BOXES, MOST_CHARS);
        JsonNode seen = tab.command("DOMSnapshot.captureSnapshot", Map.of("computedStyles", STYLES), limits.command());
        StringBuilder lines = new StringBuilder();
        int covers = new Covers(seen).write(lines);
        if (!words.path("lines").asText().isEmpty()) {
            lines.append(words.path("lines").asText()).append('\n');
        }
        return new Measured(
                lines.toString(),
                words.path("cut").asBoolean(true) || covers >= MOST_COVERS,
                words.path("boxes").asLong(),
                covers);
    }

    /** What a snapshot of the main document says of everything that is no word. */
    private static final class Covers {
        private final JsonNode strings;
        private final JsonNode nodes;
        private final JsonNode layout;
        private final JsonNode textBoxes;
        /** Nodes whose words no script sees: made by style sheets, or in shadow trees that are closed. */
        private final Set<Integer> unseen = new HashSet<>();

        Covers(JsonNode snapshot) {
            strings = snapshot.path("strings");
            JsonNode document = snapshot.path("documents").path(0);
            nodes = document.path("nodes");
            layout = document.path("layout");
            textBoxes = document.path("textBoxes");
            nodes.path("pseudoType").path("index").forEach(i -> unseen.add(i.asInt()));
            JsonNode roots = nodes.path("shadowRootType");
            for (int i = 0; i < roots.path("index").size(); i++) {
                if (!string(roots.path("value").path(i).asInt()).equals("open")) {
                    unseen.add(roots.path("index").path(i).asInt());
                }
            }
            JsonNode parents = nodes.path("parentIndex");
            for (int i = 0; i < parents.size(); i++) { // parents stand before children
                if (unseen.contains(parents.path(i).asInt(-1))) {
                    unseen.add(i);
                }
            }
        }

        private String string(int index) {
            return index < 0 ? "" : strings.path(index).asText();
        }

        private String style(int row, String name) {
            return string(
                    layout.path("styles").path(row).path(STYLES.indexOf(name)).asInt(-1));
        }

        int write(StringBuilder lines) {
            int written = 0;
            JsonNode rows = layout.path("nodeIndex");
            for (int row = 0; row < rows.size() && written < MOST_COVERS; row++) {
                String kind = kind(row, rows.path(row).asInt());
                if (!kind.isEmpty()) {
                    written += line(kind, layout.path("bounds").path(row), lines);
                }
            }
            JsonNode of = textBoxes.path("layoutIndex");
            for (int i = 0; i < of.size() && written < MOST_COVERS; i++) {
                int row = of.path(i).asInt();
                boolean letters = string(layout.path("text").path(row).asInt(-1))
                        .codePoints()
                        .anyMatch(Character::isLetter);
                if (letters && unseen.contains(rows.path(row).asInt())) {
                    written += line("words", textBoxes.path("bounds").path(i), lines);
                }
            }
            return written;
        }

        private String kind(int row, int node) {
            if (style(row, "visibility").equals("hidden")
                    || style(row, "opacity").equals("0")) {
                return "";
            }
            String name = string(nodes.path("nodeName").path(node).asInt(-1)).toUpperCase(java.util.Locale.ROOT);
            if (PICTURES.contains(name)
                    || (unseen.contains(node) && style(row, "content").contains("url("))) {
                return "picture";
            }
            if (FRAMES.contains(name)) {
                return "frame";
            }
            if (CONTROLS.contains(name)) {
                return "control";
            }
            String ground = style(row, "background-image");
            if (ground.contains("url(") || ground.contains("image-set(")) {
                return "ground";
            }
            String position = style(row, "position");
            boolean drawn = !style(row, "background-color").matches("rgba\\(.*, 0\\)|transparent|");
            return drawn && (position.equals("fixed") || position.equals("sticky")) ? "fixed" : "";
        }

        private static int line(String kind, JsonNode bounds, StringBuilder lines) {
            double x = Math.floor(bounds.path(0).asDouble());
            double y = Math.floor(bounds.path(1).asDouble());
            double right = Math.ceil(bounds.path(0).asDouble() + bounds.path(2).asDouble());
            double bottom = Math.ceil(bounds.path(1).asDouble() + bounds.path(3).asDouble());
            if (right <= x || bottom <= y) {
                return 0;
            }
            ObjectNode line = JSON.createObjectNode();
            line.put("cover", kind);
            ArrayNode at = line.putArray("at");
            at.add((int) x).add((int) y).add((int) (right - x)).add((int) (bottom - y));
            lines.append(line).append('\n');
            return 1;
        }
    }
}
