// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/** How exactly a speaker gave a number. */
public enum Qualifier {
    /** Stated as exact. */
    EXACTLY("="),
    /** At least, over, more than, 以上, 余. */
    AT_LEAST(">="),
    /** Up to, as many as. */
    AT_MOST("<="),
    /** About, some, dozens, 约. */
    ABOUT("~");

    private final String code;

    Qualifier(String code) {
        this.code = code;
    }

    /** The sign in JSON. */
    public String code() {
        return code;
    }

    /** The qualifier with this sign. @throws IllegalArgumentException for any other */
    public static Qualifier of(String code) {
        return Codes.find(Qualifier.class, code, Qualifier::code);
    }
}
