// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import org.daylight.DaylightException;

/**
 * Compares names of agencies, places and organisations. Start here.
 *
 * <p>Persons are matched nowhere in Daylight: a name that has no word for a body, is no agency that the tables know and no
 * place is refused. Safe for threads; the tables are loaded once, in about a second.
 */
public final class Names {
    /** Longest name that is looked at, in UTF-16 units. */
    public static final int LONGEST = 300;

    private final NameParser parser = new NameParser();
    private final Comparison comparison = new Comparison();

    /**
     * A name taken apart.
     *
     * @throws DaylightException where it is longer than {@link #LONGEST}
     */
    public Parts parse(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new DaylightException("a name has 1 to " + LONGEST + " characters, found " + name.length()
                    + "; give one name, not a text");
        }
        return parser.parse(name);
    }

    /** Compares two names whatever they are; for callers that know that both name a body or a place. */
    public Match compare(String left, String right) {
        return comparison.of(parse(left), parse(right));
    }

    /**
     * Compares two names that a person typed.
     *
     * @throws DaylightException where one of them is neither an agency, nor a place, nor an organisation by its words
     */
    public Match match(String left, String right) {
        return comparison.of(known(left), known(right));
    }

    private Parts known(String name) {
        Parts parts = parse(name);
        if (parts.unknown()) {
            throw new DaylightException(
                    "one of the names is neither an agency, a place nor an organisation by its words;"
                            + " Daylight matches no names of persons, so that nobody is followed with it: add the word for the body");
        }
        return parts;
    }
}
