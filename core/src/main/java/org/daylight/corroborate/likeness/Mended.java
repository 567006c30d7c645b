// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as copies are compared: one page's {@code don’t} is another's {@code donâ€™t}, {@code don?t} or {@code don''t}, and
 * all are the same word of the same agency text. The result is for comparing only; offsets do not survive it.
 */
final class Mended {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What UTF-8 looks like after it was read as windows-1252: a lead byte and what can follow one. */
    private static final Pattern TWICE_ENCODED =
            Pattern.compile("[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC"
                    + "\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]{1,3}");

    private static final Pattern LOST_APOSTROPHE =
            Pattern.compile("(?<=\\p{L})(?:''|[?'\u2018\u2019\u02BC\u00B4`\uFFFD])(?=\\p{L})");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Mended() {}

    /** The text with encoding damage undone, compatibility forms and accents folded, apostrophes inside words gone. */
    static String of(String text) {
        // The closing quotation mark has a byte that windows-1252 does not know; a no-break space often lost its own.
        String whole = decode(text.replace("\u00E2\u20AC\uFFFD", "\u201D").replace("\u00C2 ", " "));
        String plain =
                MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFKD)).replaceAll("");
        // Hangul falls apart under NFKD; NFC puts it together again.
        return LOST_APOSTROPHE
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private static String decode(String text) {
        Matcher m = TWICE_ENCODED.matcher(text);
        StringBuilder out = null;
        int from = 0;
        while (m.find()) {
            String once = once(m.group());
            if (!once.equals(m.group())) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, from, m.start()).append(once);
                from = m.end();
            }
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    private static String once(String damaged) {
        for (int n = damaged.length(); n > 1; n--) {
            try {
                byte[] bytes = WINDOWS.newEncoder()
                        .encode(java.nio.CharBuffer.wrap(damaged, 0, n))
                        .array();
                String whole = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, n))
                        .toString();
                return whole + damaged.substring(n);
            } catch (CharacterCodingException notDamaged) {
                // A shorter run may still be one damaged letter.
            }
        }
        return damaged;
    }
}
