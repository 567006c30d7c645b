// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks by what comes with Java. */
final class PlainUnpacker implements Unpacker {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int read;
    private int written;

    @Override
    public Outcome unpack(byte[] in, int from, int to, byte[] out) {
        int start = deflated(in, from, to);
        if (start < 0) {
            return Outcome.BROKEN;
        }
        inflater.reset();
        inflater.setInput(in, start, to - start);
        int n = 0;
        try {
            while (!inflater.finished()) {
                int more = inflater.inflate(out, n, out.length - n);
                n += more;
                if (more == 0 && !inflater.finished()) {
                    return n == out.length ? Outcome.FULL : Outcome.BROKEN;
                }
            }
        } catch (DataFormatException e) {
            return Outcome.BROKEN;
        }
        int end = to - inflater.getRemaining();
        if (to - end < TRAILER) {
            return Outcome.BROKEN;
        }
        crc.reset();
        crc.update(out, 0, n);
        if (number(in, end) != (int) crc.getValue() || number(in, end + 4) != n) {
            return Outcome.BROKEN;
        }
        read = end + TRAILER - from;
        written = n;
        return Outcome.WHOLE;
    }

    /** Where the deflated data begin; -1 where this is no gzip header. */
    private static int deflated(byte[] in, int from, int to) {
        if (to - from < HEADER || in[from] != 0x1f || in[from + 1] != (byte) 0x8b || in[from + 2] != 8) {
            return -1;
        }
        int flags = in[from + 3];
        int at = from + HEADER;
        if ((flags & 4) != 0) {
            if (at + 2 > to) {
                return -1;
            }
            at += 2 + ((in[at] & 0xff) | (in[at + 1] & 0xff) << 8);
        }
        for (int flag : new int[] {8, 16}) {
            if ((flags & flag) != 0) {
                while (at < to && in[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        at += (flags & 2) != 0 ? 2 : 0;
        return at < to && (flags & 0xE0) == 0 ? at : -1;
    }

    private static int number(byte[] in, int at) {
        return (in[at] & 0xff) | (in[at + 1] & 0xff) << 8 | (in[at + 2] & 0xff) << 16 | (in[at + 3] & 0xff) << 24;
    }

    @Override
    public int read() {
        return read;
    }

    @Override
    public int written() {
        return written;
    }

    @Override
    public void close() {
        inflater.end();
    }

    @Override
    public String name() {
        return "java.util.zip";
    }
}
