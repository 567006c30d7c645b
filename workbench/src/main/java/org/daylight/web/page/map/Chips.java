// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import java.util.Locale;
import org.daylight.run.Voice;

/** How the map's templates write single values. */
final class Chips {
    private Chips() {}

    /** The chip of the frame that means this everywhere. */
    static String css(Voice voice) {
        return switch (voice) {
            case ALLEGED -> "alleges";
            case CONFIRMED -> "confirms";
            case DENIED -> "denies";
            case CLOSED -> "gone";
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
