// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.util.Locale;
import java.util.Optional;

/** How references to preserved copies are written. */
public enum Style {
    /** Our own: what was preserved when, as which capture, with which digest. */
    DAYLIGHT,
    /** The Chicago Manual of Style, notes and bibliography. */
    CHICAGO,
    /** Oxford University Standard for the Citation of Legal Authorities. */
    OSCOLA,
    /** American Psychological Association, seventh edition. */
    APA;

    /** The style of a name. */
    public static Optional<Style> of(String name) {
        for (Style style : values()) {
            if (style.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
