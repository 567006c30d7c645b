// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** What a picture says beside its pixels: chunks of PNG, segments of JPEG. Other kinds hold it in clear. */
final class Pictures {
    private static final int MOST = 1 << 24;
    private static final int LEAST_SIDE = 16;

    private Pictures() {}

    /** Whether these are the first bytes of a picture that browsers show. */
    static boolean begins(byte[] b) {
        return at(b, 0, 0x89, 'P', 'N', 'G')
                || at(b, 0, 0xff, 0xd8, 0xff)
                || at(b, 0, 'G', 'I', 'F', '8')
                || (at(b, 0, 'B', 'M') && b.length > 30 && at(b, 6, 0, 0, 0, 0))
                || at(b, 0, 'I', 'I', 42, 0)
                || at(b, 0, 'M', 'M', 0, 42)
                || (at(b, 0, 'R', 'I', 'F', 'F') && at(b, 8, 'W', 'E', 'B', 'P'));
    }

    private static boolean at(byte[] b, int from, int... bytes) {
        if (b.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((b[from + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is too small to show a word: spots that count visits, lines, bullets. */
    static boolean tiny(byte[] b) {
        if (at(b, 0, 0x89, 'P', 'N', 'G') && b.length > 24) {
            return number(b, 16) < LEAST_SIDE || number(b, 20) < LEAST_SIDE;
        }
        if (at(b, 0, 'G', 'I', 'F', '8') && b.length > 10) {
            int width = (b[6] & 0xff) | ((b[7] & 0xff) << 8);
            int height = (b[8] & 0xff) | ((b[9] & 0xff) << 8);
            return width < LEAST_SIDE || height < LEAST_SIDE;
        }
        return false;
    }

    /** What stands beside the pixels, unpacked. */
    static byte[] metadata(byte[] b) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (at(b, 0, 0x89, 'P', 'N', 'G')) {
            png(b, out);
        } else if (at(b, 0, 0xff, 0xd8, 0xff)) {
            jpeg(b, out);
        } else {
            out.write(b, 0, Math.min(b.length, MOST));
        }
        return out.toByteArray();
    }

    private static void png(byte[] b, ByteArrayOutputStream out) throws IOException {
        for (int at = 8; at + 12 <= b.length; ) {
            int length = number(b, at);
            if (length < 0 || at + 12L + length > b.length) {
                return;
            }
            String type = new String(b, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!type.equals("IDAT") && out.size() < MOST) {
                out.write(b, at + 8, length);
                out.write('\n');
                if (type.equals("zTXt") || type.equals("iTXt") || type.equals("iCCP")) {
                    inflated(b, at + 8, length, out);
                }
            }
            at += 12 + length;
        }
    }

    /** After the keyword, somewhere, a zlib stream begins: each place is tried where one may. */
    private static void inflated(byte[] b, int from, int length, ByteArrayOutputStream out) throws IOException {
        for (int i = from; i + 2 < from + length; i++) {
            boolean zlib = (b[i] & 0x0f) == 8 && (((b[i] & 0xff) << 8) | (b[i + 1] & 0xff)) % 31 == 0;
            if (!zlib) {
                continue;
            }
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(b, i, from + length - i))) {
                out.write(in.readNBytes(MOST));
                out.write('\n');
                return;
            } catch (ZipException | EOFException e) {
                // Two bytes that look like the head of a stream.
            }
        }
    }

    private static void jpeg(byte[] b, ByteArrayOutputStream out) {
        for (int at = 2; at + 4 <= b.length && (b[at] & 0xff) == 0xff; ) {
            int marker = b[at + 1] & 0xff;
            int length = ((b[at + 2] & 0xff) << 8) | (b[at + 3] & 0xff);
            if (marker == 0xda || length < 2) {
                return;
            }
            if ((marker >= 0xe0 && marker <= 0xef) || marker == 0xfe) {
                out.write(b, at + 4, Math.min(length - 2, b.length - at - 4));
                out.write('\n');
            }
            at += 2 + length;
        }
    }

    private static int number(byte[] b, int at) {
        return ((b[at] & 0xff) << 24) | ((b[at + 1] & 0xff) << 16) | ((b[at + 2] & 0xff) << 8) | (b[at + 3] & 0xff);
    }
}
