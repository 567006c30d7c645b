// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Finds stretches of base64 (RFC 4648, both alphabets; MIME lines too) that decode to text, or to a file. */
final class EncodedRuns {
    private static final int LEAST = 12;
    private static final int LINE = 60;

    /** What is done with a stretch. */
    @FunctionalInterface
    interface Found {
        /** @param at where it begins */
        void at(byte[] decoded, int at);
    }

    private EncodedRuns() {}

    /** Stretches that decode to text without control characters. */
    static void texts(byte[] bytes, int length, Found found) {
        runs(bytes, length, (decoded, at) -> {
            if (text(decoded)) {
                found.at(decoded, at);
            }
        });
    }

    /** All stretches of some length that may be text. */
    private static void runs(byte[] bytes, int length, Found found) {
        byte[] run = new byte[length];
        for (int i = 0; i < length; ) {
            if (!inAlphabet(bytes[i])) {
                i++;
                continue;
            }
            int kept = 0;
            int line = 0;
            int k = i;
            for (; k < length; k++) {
                byte c = bytes[k];
                if (inAlphabet(c)) {
                    run[kept++] = c == '-' ? (byte) '+' : c == '_' ? (byte) '/' : c;
                    line++;
                } else if ((c == '\n' || c == '\r') && (line >= LINE || line == 0) && kept > 0) {
                    line = 0;
                } else {
                    break;
                }
            }
            if (kept >= LEAST && mayBeText(run)) {
                decode(run, kept, i, found);
            }
            i = Math.max(k, i + 1);
        }
    }

    private static void decode(byte[] run, int kept, int at, Found found) {
        byte[] whole = java.util.Arrays.copyOf(run, kept % 4 == 1 ? kept - 1 : kept);
        try {
            found.at(Base64.getDecoder().decode(whole), at);
        } catch (IllegalArgumentException e) {
            return; // a long word
        }
    }

    private static boolean inAlphabet(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }

    /** Whether the first signs of a stretch decode to no control characters; those of digests and long words mostly do. */
    private static boolean mayBeText(byte[] run) {
        for (int i = 0; i < LEAST; i += 4) {
            int three = value(run[i]) << 18 | value(run[i + 1]) << 12 | value(run[i + 2]) << 6 | value(run[i + 3]);
            if (control(three >> 16) || control(three >> 8 & 0xff) || control(three & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static int value(byte sign) {
        return sign >= 'a'
                ? sign - 'a' + 26
                : sign >= 'A' ? sign - 'A' : sign >= '0' ? sign - '0' + 52 : sign == '+' ? 62 : 63;
    }

    private static boolean control(int b) {
        return b < ' ' && b != '\n' && b != '\r' && b != '\t';
    }

    private static boolean text(byte[] decoded) {
        for (byte b : decoded) {
            if (control(b & 0xff)) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
