// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the register an edition takes in, and how many of how many that were.
 *
 * @param kinds of entries; none means each
 * @param countries of hosts and of states that respond, ISO 3166-1 alpha-2; none means each
 * @param taken how many entries are taken in
 * @param all how many there are
 */
public record EditionPart(SortedSet<String> kinds, SortedSet<String> countries, int taken, int all) {
    /** The whole register. */
    public static final EditionPart ALL = new EditionPart(new TreeSet<>(), new TreeSet<>(), 0, 0);

    /** Copies the sets. */
    public EditionPart {
        kinds = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        countries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /**
     * Reads conditions such as {@code kind=presence,response} and {@code country=IT}; all of them must hold.
     *
     * @throws DaylightException where one is none
     */
    public static EditionPart parse(Collection<String> conditions) {
        SortedSet<String> kinds = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        for (String condition : conditions) {
            String[] sides = condition.split("=", 2);
            for (String value : sides.length < 2 ? new String[0] : sides[1].split(",")) {
                read(condition, sides[0].strip(), value.strip(), kinds, countries);
            }
            if (sides.length < 2) {
                throw wrong(condition);
            }
        }
        return new EditionPart(kinds, countries, 0, 0);
    }

    private static void read(
            String condition, String name, String value, SortedSet<String> kinds, SortedSet<String> countries) {
        String code = value.toUpperCase(Locale.ROOT);
        if (name.equals("kind") && value.matches("[a-z]{2,12}")) {
            kinds.add(EntryKind.of(value).code());
        } else if (name.equals("country")
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            countries.add(code);
        } else {
            throw wrong(condition);
        }
    }

    private static DaylightException wrong(String condition) {
        return new DaylightException(
                "expected kind=KIND or country=CODE, such as kind=presence,response or country=IT,ES," + " found \""
                        + condition + "\"");
    }

    /** Whether it is all of the register. */
    public boolean whole() {
        return kinds.isEmpty() && countries.isEmpty();
    }

    /** Whether it takes in an entry. */
    public boolean takes(Entry entry, @Nullable String country) {
        return (kinds.isEmpty() || kinds.contains(entry.kind().code()))
                && (countries.isEmpty() || (country != null && countries.contains(country)));
    }

    /** The same with the numbers of what it took in. */
    public EditionPart of(int takenIn, int ofAll) {
        return new EditionPart(kinds, countries, takenIn, ofAll);
    }

    /** The conditions as {@link #parse} reads them, parted by spaces; empty where it is all. */
    public String conditions() {
        return ((kinds.isEmpty() ? "" : "kind=" + String.join(",", kinds)) + " "
                        + (countries.isEmpty() ? "" : "country=" + String.join(",", countries)))
                .strip();
    }
}
