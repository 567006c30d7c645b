// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger.timestamp;

import org.daylight.DaylightException;

/**
 * Looks how deep an encoding nests (X.690), before a parser that recurses is let near it. Indefinite lengths are refused:
 * no authority that we know writes them, and DER has none.
 */
final class Nesting {
    private static final int DEEPEST = 40;

    private final byte[] der;
    private int at;

    private Nesting(byte[] der) {
        this.der = der;
    }

    /** @throws DaylightException where it nests too deep, is cut off, or has more behind it */
    static void check(byte[] der) {
        Nesting nesting = new Nesting(der);
        nesting.value(der.length, 0);
        if (nesting.at != der.length) {
            throw new DaylightException("expected " + nesting.at + " bytes of DER, found " + der.length);
        }
    }

    private void value(int end, int depth) {
        if (depth > DEEPEST) {
            throw new DaylightException("it nests deeper than " + DEEPEST + " levels");
        }
        int tag = next(end);
        if ((tag & 0x1f) == 0x1f) {
            // The number of a high tag, seven bits a byte.
            int number = next(end);
            while ((number & 0x80) != 0) {
                number = next(end);
            }
        }
        int length = length(end);
        int stop = at + length;
        if ((tag & 0x20) == 0) {
            at = stop;
            return;
        }
        while (at < stop) {
            value(stop, depth + 1);
        }
    }

    private int length(int end) {
        int first = next(end);
        if (first < 0x80) {
            return bounded(first, end);
        }
        int bytes = first & 0x7f;
        if (bytes == 0 || bytes > 4) {
            throw new DaylightException("it has a length that DER has not, at byte " + (at - 1));
        }
        long length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | next(end);
        }
        return bounded(length, end);
    }

    private int bounded(long length, int end) {
        if (length > end - at) {
            throw new DaylightException(
                    "it is cut off: " + length + " bytes announced at byte " + at + ", " + (end - at) + " there");
        }
        return (int) length;
    }

    private int next(int end) {
        if (at >= end) {
            throw new DaylightException("it is cut off at byte " + at);
        }
        return der[at++] & 0xff;
    }
}
