// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.Arrays;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Text;

/**
 * A text without the characters that nobody sees (soft hyphen, zero-width space and joiners, word joiner, byte-order
 * mark), with the way back to its offsets. A name with one of them inside looks like the name.
 */
final class Visible {
    private final String original;
    private final String text;
    /** For each code point of the visible text its offset in the original, in code points. */
    private final int[] offsets;

    Visible(String original) {
        this.original = original;
        int[] all = original.codePoints().toArray();
        StringBuilder seen = new StringBuilder(original.length());
        int[] kept = new int[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (!hidden(all[i])) {
                seen.appendCodePoint(all[i]);
                kept[n++] = i;
            }
        }
        text = n == all.length ? original : seen.toString();
        offsets = Arrays.copyOf(kept, n);
    }

    private static boolean hidden(int c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    }

    /** Whether nothing was left out. */
    boolean whole() {
        return text.length() == original.length();
    }

    /** What is seen. */
    String text() {
        return text;
    }

    /** The mask of what is seen, over the original. */
    Mask back(Mask mask) {
        if (mask.at().length() == 0) {
            return mask;
        }
        Offsets at = new Offsets(offsets[mask.at().start()], offsets[mask.at().end() - 1] + 1);
        return new Mask(at, new Text(original).at(at));
    }
}
