// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.util.List;
import org.daylight.register.WorkItems;

/**
 * What a file from elsewhere comes to.
 *
 * @param items in the order of the file
 * @param passedOver how many rows or entities are not among them
 * @param notes sentences: what was passed over and why, what was taken for what
 */
public record Found(List<WorkItems.Drafted> items, int passedOver, List<String> notes) {
    /** Copies the lists. */
    public Found {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
