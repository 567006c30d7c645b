// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.model;

import java.util.Locale;
import org.daylight.DaylightException;
import org.daylight.WebAddress;

/**
 * Where an OpenAI-compatible model listens.
 *
 * @param base the address up to {@code /v1}, without a slash at its end
 */
public record ModelAddress(WebAddress base) {
    /** Takes {@code http://127.0.0.1:11434/v1}. @throws DaylightException for what is no such address */
    public static ModelAddress parse(String text) {
        String bare = text.strip();
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (!bare.matches("(?i)https?://[^?#@\\s]+")) {
            throw new DaylightException(
                    "expected the address of a model such as http://127.0.0.1:11434/v1, without user, ? or #");
        }
        return new ModelAddress(WebAddress.parse(bare));
    }

    /** Whether it is this machine by its number or as localhost; a name that leads here today may lead elsewhere tomorrow. */
    public boolean local() {
        String host = base.host().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || host.equals("[::1]")
                || host.equals("::1");
    }

    /** Whether what is sent can be read on the way. */
    public boolean open() {
        return base.scheme().equals("http");
    }

    /** Where chats are completed. */
    public String completions() {
        return this + "/chat/completions";
    }

    @Override
    public String toString() {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
