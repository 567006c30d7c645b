// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** So many names are kept taken apart: lists of candidates hold the same few again and again. */
    private static final int KEPT = 1_000;

    private final NameParser parser = new NameParser();
    private final Map<String, Parts> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parts> eldest) {
            return size() > KEPT;
        }
    });
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
        return kept.computeIfAbsent(name, parser::parse);
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
