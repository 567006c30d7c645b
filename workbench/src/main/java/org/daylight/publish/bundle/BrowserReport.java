// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daylight.publish.template.bundle.SheetView;

/**
 * What a browser reported about its run, in words for a reader who has never seen JSON. The report stands in the file of
 * the capture, which may be anybody's: fields that are not known here are shown too.
 */
final class BrowserReport {
    private static final int MOST_LINES = 200;
    private static final int DEEPEST = 4;
    private static final Map<String, String> LABELS = Map.of(
            "how", "Taken by",
            "asked", "Address asked for",
            "shown", "Address shown",
            "budget", "Limits of the run",
            "walls", "Signs of a wall");
    private static final Map<String, String> RESOURCES = Map.of("refused", "answered with an error");

    private BrowserReport() {}

    /** Its lines, at most two hundred; one line says why, where it cannot be read. */
    static List<SheetView.Line> lines(byte[] report) {
        List<SheetView.Line> lines = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> field : BundleJson.read(report).properties()) {
                add(field.getKey(), field.getValue(), lines);
            }
        } catch (IOException e) {
            lines.add(new SheetView.Line("Report", "cannot be read: " + e.getMessage()));
        }
        return List.copyOf(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    }

    private static void add(String name, JsonNode value, List<SheetView.Line> lines) {
        if (name.equals("format") || lines.size() >= MOST_LINES) {
            return;
        }
        if (name.equals("failed") && value.isArray()) {
            value.forEach(f -> lines.add(new SheetView.Line(
                    f.path("kept").asBoolean() ? "Kept, but" : "Missed",
                    (f.path("method").asText() + " " + f.path("url").asText()).strip() + ": "
                            + f.path("detail").asText())));
        } else if (name.equals("resources") && value.isObject()) {
            lines.add(new SheetView.Line(
                    "Resources",
                    value.propertyStream()
                            .map(e -> words(e.getValue(), 1) + " " + RESOURCES.getOrDefault(e.getKey(), e.getKey()))
                            .collect(Collectors.joining(", "))));
        } else {
            lines.add(new SheetView.Line(LABELS.getOrDefault(name, capital(spoken(name))), words(value, 0)));
        }
    }

    private static String words(JsonNode value, int depth) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        if (value.isContainerNode() && value.isEmpty()) {
            return "none";
        }
        if (value.isValueNode() || depth == DEEPEST) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        String between = depth == 0 ? "; " : ", ";
        return value.isArray()
                ? value.valueStream().map(v -> words(v, depth + 1)).collect(Collectors.joining(between))
                : value.propertyStream()
                        .map(e -> spoken(e.getKey())
                                + (e.getValue().isContainerNode() ? ": " : " ")
                                + words(e.getValue(), depth + 1))
                        .collect(Collectors.joining(between));
    }

    /** {@code scrolledTo} as "scrolled to". */
    private static String spoken(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
