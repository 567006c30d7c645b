// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.util.List;
import java.util.Locale;

/**
 * Something that stands between the reader and the page. It is named, and never clicked away.
 *
 * @param kind which
 * @param signs by what it was recognised
 */
public record Wall(Kind kind, List<String> signs) {
    /** Copies the list. */
    public Wall {
        signs = List.copyOf(signs);
    }

    /** Kinds of walls, what hides most first. */
    public enum Kind {
        /** A test whether a person asks. */
        BOT,
        /** A log-in. */
        LOGIN,
        /** For subscribers. */
        PAYWALL,
        /** A page that needs script and shows nothing. */
        SCRIPT,
        /** A question for consent over the page. */
        CONSENT;

        /** The word in reports and events. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
