// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import org.daylight.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the edition prints it.
 *
 * @param entry id, kind, label
 * @param country ISO 3166-1 alpha-2 of the host, or of the state that responds; absent where it has none
 * @param city the place, in English where it has an English name
 * @param properties its properties in the order to print; a property named {@code status} is printed as dated steps
 * @param replies what the accused side said of this entry, or elsewhere in answer to it, printed where the allegation
 *     stands
 * @param due proceedings, requests for a reply and searches that found nothing
 */
public record EntryView(
        Entry entry,
        @Nullable String country,
        @Nullable String city,
        List<PropertyView> properties,
        List<StatementView> replies,
        DueView due) {

    /** An entry of which nothing more is known. */
    public EntryView(
            Entry entry,
            @Nullable String country,
            @Nullable String city,
            List<PropertyView> properties,
            List<StatementView> replies) {
        this(entry, country, city, properties, replies, DueView.NONE);
    }

    /** Copies the lists. */
    public EntryView {
        properties = List.copyOf(properties);
        replies = List.copyOf(replies);
    }
}
