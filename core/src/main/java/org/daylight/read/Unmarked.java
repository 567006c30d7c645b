// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.lang.Character.UnicodeBlock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds UTF-16 that has no byte-order mark: other text holds no zero bytes and hardly a control character. */
final class Unmarked {
    private static final int SAMPLE = 1 << 14;
    /** Of a hundred bytes this many are controls in any UTF-16 that has spaces, digits or tags in it. */
    private static final int CONTROLS = 2;

    private Unmarked() {}

    /** The UTF-16 that these bytes are in, or null where they are in no UTF-16. */
    static @Nullable Charset utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
            controls += bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r\u001B".indexOf(bytes[i]) < 0 ? 1 : 0;
        }
        if (length < 4 || controls * 100L < (long) length * CONTROLS) {
            return null;
        }
        Charset big = StandardCharsets.UTF_16BE;
        Charset little = StandardCharsets.UTF_16LE;
        if (zeros[0] * 50 >= length && zeros[1] * 10 <= zeros[0]) {
            return plausible(bytes, length, big) ? big : null;
        }
        if (zeros[1] * 50 >= length && zeros[0] * 10 <= zeros[1]) {
            return plausible(bytes, length, little) ? little : null;
        }
        if (zeros[0] + zeros[1] > length / 10) {
            return null;
        }
        // Read the wrong way round, letters of one script scatter over many.
        Charset fewer = blocks(bytes, length, big) < blocks(bytes, length, little) ? big : little;
        return plausible(bytes, length, fewer) ? fewer : null;
    }

    private static boolean plausible(byte[] bytes, int length, Charset charset) {
        String text = new String(bytes, 0, length, charset);
        long good = text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.isWhitespace(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || (c > ' ' && c < 0x7F)
                        || (c >= 0x2010 && c < 0x2040)
                        || (c >= 0x3000 && c < 0x3020)
                        || (c >= 0xFF00 && c < 0xFFF0))
                .count();
        return good * 100 >= text.length() * 95L && blocks(bytes, length, charset) * 8 < text.length();
    }

    private static int blocks(byte[] bytes, int length, Charset charset) {
        Set<UnicodeBlock> blocks = new HashSet<>();
        int none = 0;
        for (char c : new String(bytes, 0, length, charset).toCharArray()) {
            UnicodeBlock block = UnicodeBlock.of(c);
            if (block == null || !Character.isDefined(c)) {
                none++;
            } else {
                blocks.add(block);
            }
        }
        return blocks.size() + none;
    }
}
