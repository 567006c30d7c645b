// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an entry of the register is: a word of the case's codebook. The kinds that readers' claims lead to are constants; a
 * codebook may define others.
 *
 * @param code 2 to 12 small letters
 */
public record EntryKind(String code) implements Comparable<EntryKind> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2,12}");

    /** A reported site or service. */
    public static final EntryKind PRESENCE = new EntryKind("presence");
    /** A police or other body. */
    public static final EntryKind AGENCY = new EntryKind("agency");
    /** One case of pressing a person abroad. */
    public static final EntryKind INCIDENT = new EntryKind("incident");
    /** What a state did or said. */
    public static final EntryKind RESPONSE = new EntryKind("response");
    /** A treaty, memorandum or scheme. */
    public static final EntryKind AGREEMENT = new EntryKind("agreement");
    /** Something that is counted. */
    public static final EntryKind FIGURE = new EntryKind("figure");
    /** An answer of the accused side that stands for itself. */
    public static final EntryKind REPLY = new EntryKind("reply");

    /** Checks the form. */
    public EntryKind {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("expected a kind of entry such as presence, found \"" + code + "\"");
        }
    }

    /** The kind with this code. @throws IllegalArgumentException where it is no word of this form */
    public static EntryKind of(String code) {
        return new EntryKind(code);
    }

    /** The letters of ids of such entries where nothing tells them closer. */
    public String series() {
        return code.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(EntryKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
