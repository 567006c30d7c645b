// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

/**
 * One guise of something forbidden.
 *
 * @param letters folded
 * @param parts which of them begin a word
 * @param edges how it may lie in a text
 * @param kind what it is
 * @param person whose; -1 for names that are masked alone
 * @param place whether it is a place: nothing by itself, only beside initials
 * @param walled whether it is itself parted by what no name runs across, such as a colon
 */
@SuppressWarnings("ArrayRecordComponent") // letters are many, and nobody compares two of these
record Needle(int[] letters, boolean[] parts, Edges edges, Kind kind, int person, boolean place, boolean walled) {

    /** How a needle may lie among other letters. */
    enum Edges {
        /** As whole words, parted where the needle is, or joined, or letter by letter. */
        WORDS,
        /** The same, and inside longer words: scripts that attach particles and endings. */
        INSIDE,
        /** Anywhere, whatever spaces there are: scripts that write none. */
        DENSE,
        /** Initials: capitals, each with its full stop or alone. */
        INITIALS,
        /** Whole words, whatever few signs part them: addresses. */
        LOOSE,
        /** Whole words, as they are parted: places. */
        BESIDE
    }

    private static final int FEW_SIGNS = 8;
    private static final int SHORTEST_SPACED = 4;
    /** Letters that are words by themselves, and so initials only with a full stop. */
    private static final String WORDS_OF_ONE_LETTER = "aeiouy";

    /** Whether it lies in the text from here on; its letters do. */
    boolean lies(Letters in, int at) {
        return switch (edges) {
            case DENSE -> unwalled(in, at);
            case INSIDE -> unwalled(in, at) && (shaped(in, at) || spaced(in, at));
            case WORDS, BESIDE -> whole(in, at) && unwalled(in, at) && (shaped(in, at) || spaced(in, at));
            case LOOSE -> whole(in, at) && near(in, at);
            case INITIALS -> whole(in, at) && unwalled(in, at) && shaped(in, at) && initials(in, at);
        };
    }

    private boolean whole(Letters in, int at) {
        return in.border(at) && in.border(at + letters.length);
    }

    private boolean unwalled(Letters in, int at) {
        for (int k = 1; k < letters.length; k++) {
            if (in.gap(at + k) == Letters.WALL && !(walled && parts[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is parted at most where it is itself. */
    private boolean shaped(Letters in, int at) {
        for (int k = 1; k < letters.length; k++) {
            if (!parts[k] && in.gap(at + k) == Letters.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether each letter stands alone. */
    private boolean spaced(Letters in, int at) {
        if (letters.length < SHORTEST_SPACED) {
            return false;
        }
        for (int k = 1; k < letters.length; k++) {
            if (in.gap(at + k) == Letters.NONE) {
                return false;
            }
        }
        return true;
    }

    private boolean near(Letters in, int at) {
        for (int k = 1; k < letters.length; k++) {
            boolean parted = in.gap(at + k) >= Letters.SPACE;
            if (parted && (!parts[k] || in.offset(at + k) - in.offset(at + k - 1) > FEW_SIGNS)) {
                return false;
            }
        }
        return true;
    }

    private boolean initials(Letters in, int at) {
        for (int k = 0; k < letters.length; k++) {
            boolean alone = parts[k] && (k + 1 == letters.length || parts[k + 1]);
            if (parts[k] && !in.capital(at + k) && letters[k] < 0x2e80) {
                return false;
            }
            if (alone && letters[k] < 0x2e80 && !in.stopped(at + k) && (kind == Kind.INITIALS_AND_PLACE || word(k))) {
                return false;
            }
            if (alone && k > 0 && in.gap(at + k) == Letters.NONE) {
                return false;
            }
        }
        return true;
    }

    private boolean word(int k) {
        return WORDS_OF_ONE_LETTER.indexOf(letters[k]) >= 0;
    }
}
