// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.daylight.DaylightException;

/** What can raise an alert. */
public enum Raise {
    /** A page came in that answers a question, where what stood at its address before did not. */
    PAGE,
    /** A page says something that it did not say before: a claim of a kind, of a country, with a code. */
    CLAIM,
    /** Somebody accepted a statement. */
    STATEMENT,
    /** A watched page says something else, or answers from elsewhere. */
    CHANGED,
    /** A watched page is there no more. */
    GONE,
    /** A watched page is there again. */
    RESTORED,
    /** A watched page is kept from us, or gives no answer. */
    BLOCKED,
    /** A watched page misses words that a statement cites. */
    CITED,
    /** A statement came that cannot hold with another. */
    CONFLICT,
    /** The accused side speaks, or something came of a request. */
    REPLY;

    /** The word in rules, settings and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that these words name. @throws DaylightException naming the word that names none */
    public static Set<Raise> of(Iterable<String> words) {
        Set<Raise> found = EnumSet.noneOf(Raise.class);
        for (String word : words) {
            found.add(Arrays.stream(values())
                    .filter(r -> r.code().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new DaylightException("an alert is raised by page, claim, statement, changed, gone,"
                                    + " restored, blocked, cited, conflict or reply; found \"" + word + "\"")));
        }
        return found;
    }
}
