// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.List;

/** In which share of ordinary news texts a word stands, by {@code common-words.tsv}. */
final class CommonWords {
    /** Share of a word that the table does not hold. */
    private static final double OTHER = 0.002;

    /** A table with open addressing: asked for every word of every comparison. */
    private static final int CELLS = 1 << 14;

    private static final int[] TERMS = new int[CELLS];
    private static final double[] SHARES = new double[CELLS];

    static {
        List<String[]> rows = Table.rows("common-words.tsv");
        for (String[] row : rows) {
            double share = Double.parseDouble(row[0]);
            for (String word : row[1].split(" ", -1)) {
                int cell = cell(term(word));
                TERMS[cell] = term(word);
                SHARES[cell] = Math.max(SHARES[cell], share);
            }
        }
    }

    private CommonWords() {}

    static double share(int term) {
        double share = SHARES[cell(term)];
        return share == 0 ? OTHER : share;
    }

    /** Where the term stands, or would. */
    private static int cell(int term) {
        int cell = (term * 0x9E3779B9) >>> 18;
        while (SHARES[cell] != 0 && TERMS[cell] != term) {
            cell = cell + 1 & CELLS - 1;
        }
        return cell;
    }

    /** Two characters of a script without spaces are the term that they are in a text. */
    private static int term(String word) {
        String mended = Mended.of(word);
        boolean pair = mended.length() == 2 && Tokens.alone(mended.charAt(0));
        return pair ? Tokens.hash(mended.substring(0, 1)) * 31 + Tokens.hash(mended.substring(1)) : Tokens.hash(mended);
    }
}
