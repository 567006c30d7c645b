// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.daylight.archive.FilePart;

/**
 * Judges the header of a gzip member (RFC 1952, 2.3):
 *
 * <pre>
 * 1f 8b 08 FLG mtime(4) XFL OS [XLEN(2) (SI1 SI2 LEN(2) data)…] [name 00] [comment 00] [crc16(2)]
 * </pre>
 */
final class GzipHeader {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int LONGEST_TEXT = 64 << 10;

    private final FilePart file;
    private final long start;
    private final String item;
    private final Findings findings;
    private final CRC32 crc = new CRC32();
    private final ByteBuffer buffer = ByteBuffer.allocate(512).flip();
    private long next;

    private GzipHeader(FilePart file, long start, String item, Findings findings) {
        this.file = file;
        this.start = start;
        this.next = start;
        this.item = item;
        this.findings = findings;
    }

    /** Whether a member seems to start here. */
    static boolean starts(FilePart file, long offset) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        int n = file.read(magic, offset);
        return n == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
    }

    /** Names each fault; false where the member cannot be unpacked. */
    static boolean judge(FilePart file, long start, String item, Findings findings) throws IOException {
        GzipHeader header = new GzipHeader(file, start, item, findings);
        try {
            return header.judge();
        } catch (EOFException e) {
            header.fault("a whole header of a gzip member", "the end of the file");
            return false;
        }
    }

    private boolean judge() throws IOException {
        one();
        one();
        int method = one();
        if (method != 8) {
            fault("compression method 8 (deflate)", "method " + method);
            return false;
        }
        int flags = one();
        if ((flags & 0xe0) != 0) {
            fault("reserved flags that are 0", "flags 0x" + Integer.toHexString(flags));
            return false;
        }
        number(4);
        int extraFlags = one();
        if (extraFlags != 0 && extraFlags != 2 && extraFlags != 4) {
            tolerate("extra flags 0, 2 or 4", String.valueOf(extraFlags));
        }
        int system = one();
        if (system > 13 && system != 255) {
            tolerate("an operating system from 0 to 13, or 255", String.valueOf(system));
        }
        if ((flags & EXTRA) != 0) {
            extra((int) number(2));
        }
        if ((flags & NAME) != 0 && !text("name")) {
            return false;
        }
        if ((flags & COMMENT) != 0 && !text("comment")) {
            return false;
        }
        if ((flags & HEADER_CRC) != 0) {
            long expected = crc.getValue() & 0xffff;
            long found = number(2);
            if (found != expected) {
                fault("the check sum of the header, 0x" + Long.toHexString(expected), "0x" + Long.toHexString(found));
            }
        }
        return true;
    }

    /** Subfields. Wget forgets the length of its own, {@code sl} and the two lengths of the member, ten bytes in all. */
    private void extra(int length) throws IOException {
        int left = length;
        while (left >= 4) {
            int first = one();
            int second = one();
            if (length == 10 && left == length && first == 's' && second == 'l') {
                skip(length - 2);
                tolerate("a length behind the letters of a subfield", "Wget's, which has none");
                return;
            }
            int size = (int) number(2);
            left -= 4;
            if (second == 0) {
                tolerate("a subfield whose second letter is not 0", "letters " + first + " and 0");
            }
            if (size > left) {
                fault("a subfield of at most " + left + " bytes", "a length of " + size);
                break;
            }
            skip(size);
            left -= size;
        }
        if (left > 0) {
            if (left < 4) {
                fault("subfields that fill the extra field", left + " bytes too many");
            }
            skip(left);
        }
    }

    /** A name of ISO 8859-1, ended by 0. */
    private boolean text(String what) throws IOException {
        boolean odd = false;
        for (int n = 0, b; (b = one()) != 0; n++) {
            odd |= (b < 0x20 && b != '\n') || (b >= 0x7f && b < 0xa0);
            if (n > LONGEST_TEXT) {
                fault("a " + what + " of at most " + LONGEST_TEXT + " bytes", "a longer one");
                return false;
            }
        }
        if (odd) {
            tolerate("a " + what + " of ISO 8859-1", "control characters in it");
        }
        return true;
    }

    private void fault(String expected, String found) {
        findings.fault(Rule.GZIP_HEADER, item, Place.plain(start), expected, found);
    }

    private void tolerate(String expected, String found) {
        findings.tolerate(Rule.GZIP_ODD, item, Place.plain(start), expected, found);
    }

    private int one() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int n = file.read(buffer, next);
            buffer.flip();
            if (n <= 0) {
                throw new EOFException("the file ends inside the header of a gzip member");
            }
            next += n;
        }
        int b = buffer.get() & 0xff;
        crc.update(b);
        return b;
    }

    /** Little-endian, unsigned. */
    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) one() << (8 * i);
        }
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            one();
        }
    }
}
