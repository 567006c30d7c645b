// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

/** Text in columns, by code points. */
final class Columns {
    private Columns() {}

    /** The text with spaces behind it up to a width, one at least. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.codePointCount(0, text.length())));
    }

    /** The text cut at a width, with an ellipsis where something is cut. */
    static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= width
                ? line
                : line.substring(0, line.offsetByCodePoints(0, width - 1)).strip() + "…";
    }

    /** A number with its noun. */
    static String many(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
