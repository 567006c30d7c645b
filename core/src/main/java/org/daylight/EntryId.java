// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a thing in the register, for people: letters, a hyphen and a number, such as {@code IE-1} for the first
 * presence reported in Ireland or {@code FIGURE-3}. Never used again for another thing. An entry that another case made
 * keeps its name and bears the mark of that case: {@code IE-1.0a1b2c3d} is the IE-1 of the ledger with that mark, whoever
 * received it and in whatever order.
 *
 * @param value as printed
 */
public record EntryId(String value) implements Comparable<EntryId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,12}-[1-9][0-9]{0,8}(\\.[0-9a-f]{8})?");

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
        int mark = value.indexOf('.');
        return Integer.parseInt(value.substring(value.indexOf('-') + 1, mark < 0 ? value.length() : mark));
    }

    /** The mark of the case that made it, 8 hexadecimal digits; empty where this case did. */
    public String mark() {
        int mark = value.indexOf('.');
        return mark < 0 ? "" : value.substring(mark + 1);
    }

    /** The same entry as a case knows it to which it is another's. */
    public EntryId marked(String mark) {
        int end = value.indexOf('.');
        String own = end < 0 ? value : value.substring(0, end);
        return new EntryId(mark.isEmpty() ? own : own + "." + mark);
    }

    /** The id that a person typed, in letters of any size. @throws IllegalArgumentException where it is none */
    public static EntryId typed(String text) {
        int mark = text.indexOf('.');
        return mark < 0
                ? new EntryId(text.toUpperCase(Locale.ROOT))
                : new EntryId(text.substring(0, mark).toUpperCase(Locale.ROOT)
                        + text.substring(mark).toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(EntryId other) {
        int bySeries = series().compareTo(other.series());
        if (bySeries != 0) {
            return bySeries;
        }
        int byNumber = Integer.compare(number(), other.number());
        return byNumber != 0 ? byNumber : mark().compareTo(other.mark());
    }

    @Override
    public String toString() {
        return value;
    }
}
