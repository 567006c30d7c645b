// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import org.daylight.run.EntryPart;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of all statements on one property of an entry, where they are too many for the page of the entry.
 *
 * @param past which moment it shows
 * @param id of the entry
 * @param kind in words
 * @param label how it is called
 * @param part the property
 * @param from how many statements stand before these
 */
public record PropertyPage(Past past, String id, String kind, String label, EntryPage.Part part, int from) {
    /** Where the entry is. */
    public String entry() {
        return "/register/" + id + past.question();
    }

    /** Where the statements before these are; null where none are. */
    public @Nullable String earlier() {
        return from == 0 ? null : at(past, id, part.code(), Math.max(0, from - EntryPart.STRETCH));
    }

    /** Where those after these are; null where none are. */
    public @Nullable String later() {
        int next = from + part.said().size();
        return next < part.all() ? at(past, id, part.code(), next) : null;
    }

    /** The address of a stretch. */
    public static String at(Past past, String id, String property, int from) {
        return "/register/" + id + past.question() + (past.then() ? "&" : "?") + "property=" + Address.coded(property)
                + (from == 0 ? "" : "&from=" + from);
    }
}
