// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, a sitemap or a listing names.
 *
 * @param items in its order; each address once
 * @param further addresses of files of the same sort that it goes on in: the parts of an index of sitemaps, the next page
 * @param notes what could not be read of it, in words for whoever watches
 */
public record Items(List<Item> items, List<String> further, List<String> notes) {
    /** Copies the lists. */
    public Items {
        items = List.copyOf(items);
        further = List.copyOf(further);
        notes = List.copyOf(notes);
    }

    /**
     * A page that is named.
     *
     * @param url absolute, http or https
     * @param title as it is given there; null where it gives none
     * @param published when it says the page was published; null where it does not
     * @param updated when it says the page changed; null where it does not
     */
    public record Item(
            String url,
            @Nullable String title,
            @Nullable Instant published,
            @Nullable Instant updated) {}
}
