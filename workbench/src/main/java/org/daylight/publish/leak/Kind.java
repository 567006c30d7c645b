// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.Locale;

/** As what something forbidden stands somewhere. The codes stand in events and in words of the screens. */
public enum Kind {
    /** A name in full, in whatever order. */
    NAME,
    /** A name in another script than the one in which it is known. */
    TRANSLITERATION,
    /** A surname with initials. */
    INITIALS,
    /** Initials beside a place that the person is said to be in. */
    INITIALS_AND_PLACE,
    /** An e-mail address. */
    MAIL,
    /** A telephone number. */
    TELEPHONE,
    /** The address of a house. */
    ADDRESS,
    /** Coordinates. */
    COORDINATES;

    /** The word in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In a sentence, with its article. */
    String words() {
        return switch (this) {
            case NAME -> "a name";
            case TRANSLITERATION -> "a name in another script";
            case INITIALS -> "a surname with initials";
            case INITIALS_AND_PLACE -> "initials beside a place";
            case MAIL -> "an e-mail address";
            case TELEPHONE -> "a telephone number";
            case ADDRESS -> "the address of a house";
            case COORDINATES -> "a pair of coordinates";
        };
    }
}
