// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.figures;

import java.util.List;
import org.daylight.Entry;

/**
 * A figure among others.
 *
 * @param entry which, its label masked
 * @param what is counted
 * @param chart its numbers
 * @param speakers who gives them
 * @param said how many different things they say
 */
public record Card(Entry entry, String what, Chart chart, List<String> speakers, int said) {
    /** Copies the list. */
    public Card {
        speakers = List.copyOf(speakers);
    }
}
