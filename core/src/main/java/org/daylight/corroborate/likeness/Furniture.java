// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Cuts off what a page carries below its text: the list of related stories and the row of sharing buttons are the same under
 * every page of a site and say nothing about where its text is from. {@code furniture.txt} holds the words that begin them.
 */
final class Furniture {
    /** What stands before this share of the text is never cut. */
    private static final double TEXT = 0.4;

    private static final Pattern BEGINS = read();

    private Furniture() {}

    /** The text without its furniture. */
    static String without(String text) {
        var m = BEGINS.matcher(text);
        int from = (int) (text.length() * TEXT);
        return m.find(from) ? text.substring(0, m.start()) : text;
    }

    private static Pattern read() {
        try (InputStream in = Objects.requireNonNull(
                        Furniture.class.getResourceAsStream("furniture.txt"), "furniture.txt is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> words = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Pattern.quote(line.strip()).replace(" ", "\\E\\s+\\Q"))
                    .toList();
            // At the beginning of a line, or behind a full stop; never inside a sentence.
            return Pattern.compile(
                    "(?:^|(?<=[.!?。！？”\"])\\s|(?<=\\n))[\\s\"“\u00C2]*(?:" + String.join("|", words)
                            + ")(?=[\\s:：\"\u00C2]|\\z)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
