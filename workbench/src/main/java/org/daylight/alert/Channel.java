// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;

/**
 * A way by which alerts leave the workbench.
 *
 * @param id C and a number
 * @param name as people call it
 * @param kind which way
 * @param target whom: addresses of mail with commas between, the address of a webhook, the digest of a feed's token, or
 *     nothing
 * @param settings what else it needs, by name, and the language of whoever is told; never a secret
 * @param hours when it may disturb
 */
public record Channel(String id, String name, Kind kind, String target, Map<String, String> settings, Hours hours) {
    /** @throws DaylightException where its name is none */
    public Channel {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.@-]{0,59}")) {
            throw new DaylightException(
                    "the name of a channel has letters, digits, -, _, . and @, at most 60; for example desk-mail");
        }
        settings = Map.copyOf(settings);
    }

    /** A way. */
    public enum Kind {
        /** By SMTP. */
        MAIL,
        /** A signed request to an address. */
        WEBHOOK,
        /** An Atom feed at a private address. */
        FEED,
        /** A notice on the screen of the machine that runs the case. */
        DESKTOP;

        /** The word in settings. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word. @throws DaylightException where there is none */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.code().equals(word)) {
                    return kind;
                }
            }
            throw new DaylightException("a channel is mail, webhook, feed or desktop; found \"" + word + "\"");
        }
    }

    /** The language of whoever is told, BCP 47; English where nobody said. */
    public String language() {
        return settings.getOrDefault("language", "en");
    }
}
