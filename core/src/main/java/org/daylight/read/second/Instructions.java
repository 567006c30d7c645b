// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Tells words that speak to a machine and not to a reader: "ignore previous instructions". What such a line asserts is
 * not what the page reports.
 */
final class Instructions {
    private static final List<String> PHRASES = phrases();

    private Instructions() {}

    private static List<String> phrases() {
        try (InputStream in = Instructions.class.getResourceAsStream("instructions.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file instructions.txt; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Instructions::folded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[\\s\\p{Punct}]+", " ");
    }

    static boolean in(String line) {
        String folded = folded(line);
        return PHRASES.stream().anyMatch(folded::contains);
    }
}
