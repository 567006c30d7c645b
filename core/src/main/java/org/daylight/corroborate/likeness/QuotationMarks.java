// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

/**
 * Follows quotation marks of any language through a text. What two reports quote alike shows that both heard it, not that
 * one copied the other, so it matters which words are quoted.
 */
final class QuotationMarks {
    /** What became of words that were taken for quoted before the paragraph showed that they are not. */
    interface Unquote {
        void between(int from, int to);
    }

    /** The mark that would close what is open, 0 where nothing is. */
    private int closing;

    private int openedAt;

    boolean inside() {
        return closing != 0;
    }

    /**
     * One character that is no letter.
     *
     * @param tokens how many tokens stand before it
     */
    void see(int c, int before, int after, int tokens) {
        if (closing != 0) {
            boolean closes = c == closing || (closing == '"' && c == '”') || (closing == '”' && c == '"');
            if (closes && !(single(c) && Character.isLetterOrDigit(after))) {
                closing = 0;
            }
            return;
        }
        int partner = partner(c);
        boolean opens = partner != 0
                && !(single(c) && (Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)));
        if (opens) {
            closing = partner;
            openedAt = tokens;
        }
    }

    /** A quotation may run over paragraphs where its opening mark says that it is one; a straight mark does not. */
    void paragraphEnds(int tokens, Unquote unquote) {
        if (closing == 0) {
            return;
        }
        if (closing == '"' || single(closing)) {
            unquote.between(openedAt, tokens);
        }
        closing = 0;
    }

    private static boolean single(int c) {
        return c == '\'' || c == '’';
    }

    private static int partner(int opening) {
        return switch (opening) {
            case '"' -> '"';
            case '“' -> '”';
            case '”' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '「' -> '」';
            case '『' -> '』';
            case '‘' -> '’';
            case '\'' -> '\'';
            default -> 0;
        };
    }
}
