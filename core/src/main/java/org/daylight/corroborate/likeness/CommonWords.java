// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** In which share of ordinary news texts a word stands, by {@code common-words.tsv}. */
final class CommonWords {
    /** Share of a word that the table does not hold. */
    private static final double OTHER = 0.002;

    private static final Map<Integer, Double> SHARES = read();

    private CommonWords() {}

    static double share(int term) {
        return SHARES.getOrDefault(term, OTHER);
    }

    private static Map<Integer, Double> read() {
        Map<Integer, Double> shares = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                        CommonWords.class.getResourceAsStream("common-words.tsv"), "common-words.tsv is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (line.startsWith("#") || cells.length < 2) {
                    continue;
                }
                double share = Double.parseDouble(cells[0]);
                for (String word : cells[1].split(" ", -1)) {
                    shares.merge(term(word), share, Math::max);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(shares);
    }

    /** Two characters of a script without spaces are the term that they are in a text. */
    private static int term(String word) {
        String mended = Mended.of(word);
        boolean pair = mended.length() == 2 && Tokens.alone(mended.charAt(0));
        return pair ? Tokens.hash(mended.substring(0, 1)) * 31 + Tokens.hash(mended.substring(1)) : Tokens.hash(mended);
    }
}
