// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.regex.Pattern;

/**
 * Names a thing in the register, for people: letters, a hyphen and a number, such as {@code IE-1} for the first
 * presence reported in Ireland or {@code FIGURE-3}. Never used again for another thing.
 *
 * @param value as printed
 */
public record EntryId(String value) implements Comparable<EntryId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,12}-[1-9][0-9]{0,8}");

    /** Checks the form. */
    public EntryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("expected an entry such as IE-1 or FIGURE-3, found \"" + value + "\"");
        }
    }

    /** The letters before the hyphen. */
    public String series() {
        return value.substring(0, value.indexOf('-'));
    }

    /** The number behind the hyphen, from 1. */
    public int number() {
        return Integer.parseInt(value.substring(value.indexOf('-') + 1));
    }

    @Override
    public int compareTo(EntryId other) {
        int bySeries = series().compareTo(other.series());
        return bySeries != 0 ? bySeries : Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
