// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a picture lies and in which script it is written.
 *
 * @param turn degrees by which it has to be turned clockwise to be read: 0, 90, 180 or 270
 * @param script as Tesseract names it: Latin, Han, Cyrillic
 */
record Orientation(int turn, String script) {
    private static final Pattern TURN = Pattern.compile("Rotate: (\\d+)");
    private static final Pattern SURE = Pattern.compile("Orientation confidence: ([\\d.]+)");
    private static final Pattern SCRIPT = Pattern.compile("Script: (\\w+)");
    private static final double LEAST = 1.5;

    /** From what {@code --psm 0} prints. A turn that it is not sure of is none. */
    static Optional<Orientation> of(String printed) {
        Matcher turn = TURN.matcher(printed);
        Matcher sure = SURE.matcher(printed);
        Matcher script = SCRIPT.matcher(printed);
        if (!turn.find() || !sure.find() || !script.find()) {
            return Optional.empty();
        }
        int degrees = Integer.parseInt(turn.group(1)) % 360;
        boolean known = degrees % 90 == 0 && Double.parseDouble(sure.group(1)) >= LEAST;
        return Optional.of(new Orientation(known ? degrees : 0, script.group(1)));
    }
}
