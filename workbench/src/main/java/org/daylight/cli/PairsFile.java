// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * A file of pairs of names: JSON Lines with {@code left}, {@code right} and perhaps {@code same}, or a table parted by commas
 * or tabs with the two names and perhaps {@code same} or {@code different}. A first row that says left and right is left out.
 */
final class PairsFile {
    private static final long LARGEST = 20_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PairsFile() {}

    /**
     * Two names.
     *
     * @param line where they stand, from 1
     * @param same what a person says of them, or null
     */
    record Pair(
            int line, String left, String right, @Nullable Boolean same) {}

    static List<Pair> read(Path file) {
        List<String> lines;
        try {
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(file + " is larger than " + LARGEST + " bytes; part it");
            }
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new DaylightException(file + " cannot be read as UTF-8 text; name a file of pairs", e);
        }
        boolean json = file.toString().endsWith(".jsonl");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 && lines.getFirst().startsWith("\ufeff")
                    ? lines.getFirst().substring(1)
                    : lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                Pair pair = json ? object(file, i + 1, line) : row(file, i + 1, line);
                if (pair.line() > 1 || !pair.left().equalsIgnoreCase("left")) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static Pair object(Path file, int line, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            String left = node.path("left").asText("");
            String right = node.path("right").asText("");
            JsonNode same = node.path("same");
            return pair(file, line, left, right, same.isMissingNode() || same.isNull() ? "" : same.asText());
        } catch (JsonProcessingException e) {
            throw new DaylightException(file + ", line " + line + " is no JSON object; each line is one pair", e);
        }
    }

    private static Pair row(Path file, int line, String text) {
        List<String> cells = cells(text, text.indexOf('\t') >= 0 ? '\t' : ',');
        return pair(
                file,
                line,
                cells.getFirst(),
                cells.size() > 1 ? cells.get(1) : "",
                cells.size() > 2 ? cells.get(2) : "");
    }

    private static Pair pair(Path file, int line, String left, String right, String same) {
        if (left.isBlank() || right.isBlank()) {
            throw new DaylightException(file + ", line " + line + " has no two names; a pair is left and right");
        }
        Boolean told = switch (same.strip().toLowerCase(Locale.ROOT)) {
            case "same", "true", "yes", "1" -> Boolean.TRUE;
            case "different", "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
        return new Pair(line, left.strip(), right.strip(), told);
    }

    /** The cells of a row; quotation marks as RFC 4180 has them, but no cell goes over a line. */
    private static List<String> cells(String row, char comma) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == comma && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
