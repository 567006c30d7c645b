// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.util.Locale;
import org.daylight.DaylightException;

/** How soon an alert leaves. */
public enum Rhythm {
    /** As soon as the hours of its channel allow. */
    NOW,
    /** Together with others, at the hours of its channel. */
    DIGEST;

    /** The word in rules and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this word. @throws DaylightException where there is none */
    public static Rhythm of(String word) {
        return switch (word) {
            case "now" -> NOW;
            case "digest" -> DIGEST;
            default -> throw new DaylightException("alerts go now or as a digest; found \"" + word + "\"");
        };
    }
}
