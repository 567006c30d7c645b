// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds, sitemaps and listings write them, brought to one form. */
final class Links {
    private Links() {}

    /** The page that a reference leads to, seen from an absolute address; empty where it leads to none on the web. */
    static Optional<String> page(String base, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WebAddress.parse(base).resolve(reference.strip()).toString());
        } catch (DaylightException e) {
            return Optional.empty();
        }
    }

    /** The address to which references are relative: what the file says, if that is a page of the web, else its own. */
    static String base(String own, @Nullable String said) {
        return page(own, said).orElse(own);
    }
}
