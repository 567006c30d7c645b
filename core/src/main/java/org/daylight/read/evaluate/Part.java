// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import java.math.BigInteger;
import org.daylight.DaylightException;
import org.daylight.Digest;

/**
 * One of several parts of a set of documents, told by their ids alone, so that anyone can keep one part back: a document is
 * in the part that its id's SHA-256, taken as a number, leaves over when divided by the count.
 *
 * @param number from 0
 * @param of how many parts
 */
public record Part(int number, int of) {
    /** All documents. */
    public static final Part ALL = new Part(0, 1);

    /** Takes {@code 0/3}. @throws DaylightException for what is no part */
    public static Part parse(String text) {
        if (text.matches("[0-9]{1,3}/[0-9]{1,3}")) {
            int slash = text.indexOf('/');
            Part part =
                    new Part(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            if (part.number < part.of) {
                return part;
            }
        }
        throw new DaylightException("expected a part N/M with N from 0 to M-1, such as 0/3; found \"" + text + "\"");
    }

    /** Whether a document is in it. */
    public boolean holds(String document) {
        return new BigInteger(Digest.of(document).hex(), 16)
                        .mod(BigInteger.valueOf(of))
                        .intValue()
                == number;
    }
}
