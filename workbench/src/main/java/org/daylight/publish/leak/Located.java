// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/** Code points, each with the byte offset at which what gave it begins. Grows; not for several threads. */
final class Located {
    /** Stands where a tag was taken out. */
    static final int TAG = -1;

    private static final int LONGEST_TAG = 4096;
    private static final int LONGEST_ENTITY = 34;
    private static final int LONGEST_LABEL = 64;
    private static final IDNA UNICODE = IDNA.getUTS46Instance(IDNA.DEFAULT);
    private static final boolean[] ENCODED = new boolean[0x80];

    static {
        "&%=\\xX".chars().forEach(c -> ENCODED[c] = true);
    }

    private int[] points;
    private int[] offsets;
    private int size;

    /** @param room for so many at first */
    Located(int room) {
        points = new int[Math.max(16, room)];
        offsets = new int[points.length];
    }

    int size() {
        return size;
    }

    int point(int i) {
        return points[i];
    }

    int offset(int i) {
        return offsets[i];
    }

    /** Appends a code point that begins at this offset. */
    void add(int point, int offset) {
        if (size == points.length) {
            points = Arrays.copyOf(points, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        points[size] = point;
        offsets[size++] = offset;
    }

    /** Appends a stretch of another. */
    private void addAll(Located other, int from, int to) {
        int more = to - from;
        if (size + more > points.length) {
            int room = Math.max(size + more, size * 2);
            points = Arrays.copyOf(points, room);
            offsets = Arrays.copyOf(offsets, room);
        }
        System.arraycopy(other.points, from, points, size, more);
        System.arraycopy(other.offsets, from, offsets, size, more);
        size += more;
    }

    /** Bytes as UTF-8; a byte that is none becomes U+FFFD alone, so that what follows is still read. */
    static Located utf8(byte[] bytes, int length) {
        Located out = new Located(length);
        for (int i = 0; i < length; ) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                out.points[out.size] = b;
                out.offsets[out.size++] = i++;
                continue;
            }
            int n = (b >= 0xc2 && b < 0xe0) ? 2 : (b >= 0xe0 && b < 0xf0) ? 3 : (b >= 0xf0 && b < 0xf5) ? 4 : 0;
            int point = n == 0 ? -1 : b & (0xff >> (n + 1));
            for (int k = 1; k < n && point >= 0; k++) {
                int next = i + k < length ? bytes[i + k] & 0xff : 0;
                point = (next & 0xc0) == 0x80 ? (point << 6) | (next & 0x3f) : -1;
            }
            boolean good = point >= 0 && point <= 0x10ffff;
            out.add(good ? point : 0xfffd, i);
            i += good ? n : 1;
        }
        return out;
    }

    /**
     * Entities (HTML), percent-encoding (RFC 3986), quoted-printable (RFC 2045), escapes of JSON and scripts, and labels in
     * Punycode (RFC 3492) read once.
     */
    Located decoded() {
        Located out = new Located(size);
        for (int i = 0; i < size; ) {
            int plain = i;
            while (i < size && !begins(i)) {
                i++;
            }
            out.addAll(this, plain, i);
            if (i == size) {
                break;
            }
            int next = switch (points[i]) {
                case '&' -> entity(i, out);
                case '%' -> bytes(i, '%', out);
                case '=' -> softly(i, out);
                case '\\' -> escape(i, out);
                case 'x', 'X' -> punycode(i, out);
                default -> i;
            };
            if (next == i) {
                out.add(points[i], offsets[i]);
                next++;
            }
            i = next;
        }
        return out;
    }

    /** Whether something encoded may begin here; nearly everywhere nothing does. */
    private boolean begins(int i) {
        int c = points[i];
        return c >= 0
                && c < ENCODED.length
                && ENCODED[c]
                && ((c | 0x20) != 'x' || (i + 1 < size && (points[i + 1] | 0x20) == 'n'));
    }

    /** Quoted-printable: a byte, or a line that goes on. */
    private int softly(int i, Located out) {
        if (i + 1 < size && points[i + 1] == '\n') {
            return i + 2;
        }
        if (i + 2 < size && points[i + 1] == '\r' && points[i + 2] == '\n') {
            return i + 3;
        }
        return bytes(i, '=', out);
    }

    private int punycode(int i, Located out) {
        if (i + 4 >= size || (points[i + 1] | 0x20) != 'n' || points[i + 2] != '-' || points[i + 3] != '-') {
            return i;
        }
        int end = i;
        StringBuilder label = new StringBuilder();
        while (end < size && end < i + LONGEST_LABEL && points[end] < 0x80 && inLabel(points[end])) {
            label.appendCodePoint(points[end++]);
        }
        StringBuilder read = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        UNICODE.labelToUnicode(label, read, info);
        if (info.hasErrors()) {
            return i;
        }
        read.codePoints().forEach(c -> out.add(c, offsets[i]));
        return end;
    }

    private static boolean inLabel(int c) {
        return Character.isLetterOrDigit(c) || c == '-';
    }

    private int entity(int i, Located out) {
        StringBuilder text = new StringBuilder();
        for (int k = i; k < size && k < i + LONGEST_ENTITY && points[k] >= 0; k++) {
            text.appendCodePoint(points[k]);
            if (points[k] == ';') {
                String read = Parser.unescapeEntities(text.toString(), false);
                if (read.contentEquals(text)) {
                    return i;
                }
                read.codePoints().forEach(c -> out.add(c, offsets[i]));
                return k + 1;
            }
            boolean inside = k == i || points[k] == '#' || (points[k] < 0x80 && Character.isLetterOrDigit(points[k]));
            if (!inside) {
                return i;
            }
        }
        return i;
    }

    private int bytes(int i, int sign, Located out) {
        byte[] bytes = new byte[4];
        int n = 0;
        int k = i;
        while (n < 4 && k + 2 < size && points[k] == sign && hex(k + 1, 2) >= 0) {
            bytes[n++] = (byte) hex(k + 1, 2);
            k += 3;
            Located one = utf8(bytes, n);
            if (one.size() == 1 && one.point(0) != 0xfffd) {
                out.add(one.point(0), offsets[i]);
                return k;
            }
        }
        return i;
    }

    private int escape(int i, Located out) {
        int c = i + 1 < size ? points[i + 1] : 0;
        if (c == 'n' || c == 't' || c == 'r') {
            out.add(' ', offsets[i]);
            return i + 2;
        }
        if (c == '"' || c == '/' || c == '\\') {
            out.add(c, offsets[i]);
            return i + 2;
        }
        if (c == 'x' && hex(i + 2, 2) >= 0) {
            out.add(hex(i + 2, 2), offsets[i]);
            return i + 4;
        }
        return c == 'u' ? unit(i, out) : i;
    }

    private int unit(int i, Located out) {
        if (hex(i + 2, 4) < 0) {
            return i;
        }
        int unit = hex(i + 2, 4);
        boolean pair = Character.isHighSurrogate((char) unit)
                && i + 11 < size
                && points[i + 6] == '\\'
                && points[i + 7] == 'u'
                && hex(i + 8, 4) >= 0
                && Character.isLowSurrogate((char) hex(i + 8, 4));
        out.add(pair ? Character.toCodePoint((char) unit, (char) hex(i + 8, 4)) : unit, offsets[i]);
        return pair ? i + 12 : i + 6;
    }

    /** The number that {@code n} hexadecimal digits give, -1 where they are none. */
    private int hex(int from, int n) {
        int value = 0;
        for (int k = from; k < from + n; k++) {
            int digit = k < size ? Character.digit(points[k], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /** With {@link #TAG} in place of each tag. */
    Located unmarked() {
        Located out = new Located(size);
        int plain = 0;
        for (int i = 0; i < size; i++) {
            if (points[i] == '<') {
                int end = i + 1;
                while (end < size && end < i + LONGEST_TAG && points[end] != '>') {
                    end++;
                }
                if (end < size && points[end] == '>') {
                    out.addAll(this, plain, i);
                    out.add(TAG, offsets[i]);
                    i = end;
                    plain = end + 1;
                }
            }
        }
        out.addAll(this, plain, size);
        return out;
    }

    /** Whether it holds this code point. */
    boolean holds(int point) {
        for (int i = 0; i < size; i++) {
            if (points[i] == point) {
                return true;
            }
        }
        return false;
    }
}
