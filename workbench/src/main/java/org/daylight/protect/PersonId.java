// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The pseudonym of a sealed person: drawn at random, stable inside its case, of no use in another.
 *
 * @param value {@code person-} and 8 hexadecimal digits
 */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("person-[0-9a-f]{8}");

    /** Checks the form. */
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("expected a pseudonym such as person-1a2b3c4d, found \"" + value + "\"");
        }
    }

    /** A new pseudonym. */
    public static PersonId random() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return new PersonId("person-" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
