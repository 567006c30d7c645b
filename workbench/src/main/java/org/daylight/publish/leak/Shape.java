// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.regex.Pattern;

/** What a sealed value looks like: it is looked for accordingly. */
enum Shape {
    NAME,
    MAIL,
    TELEPHONE,
    ADDRESS,
    COORDINATES;

    private static final Pattern A_MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern A_TELEPHONE =
            Pattern.compile("(?:tel:)?\\+?[0-9][-0-9 ()./\u2010-\u2015\u00a0]{5,28}");
    private static final Pattern A_POINT =
            Pattern.compile("[-+]?[0-9]{1,2}\\.[0-9]{1,12}\\s*[,; ]\\s*[-+]?[0-9]{1,3}\\.[0-9]{1,12}");
    private static final int DIGITS = 7;

    /** Of a value. */
    static Shape of(String value) {
        String v = value.strip();
        if (A_MAIL.matcher(v).matches()) {
            return MAIL;
        }
        if (A_POINT.matcher(v).matches()) {
            return COORDINATES;
        }
        if (A_TELEPHONE.matcher(v).matches()
                && v.chars().filter(Character::isDigit).count() >= DIGITS) {
            return TELEPHONE;
        }
        boolean number = v.codePoints().anyMatch(Character::isDigit);
        boolean word = v.codePoints().anyMatch(Character::isLetter);
        return number && word && v.matches("(?s).*[\\s,].*") ? ADDRESS : NAME;
    }
}
