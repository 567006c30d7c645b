// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.run.Matching;
import org.daylight.run.ReadingRoom;

/**
 * Where an accepted claim would go, and who says the same.
 *
 * @param entry that its values lead to; empty where it would make a new one
 * @param label of that entry
 * @param known entries with keys, the likeliest first, at most three
 * @param alike how many claims on other pages of the story say the same and wait
 * @param pages on how many pages those stand
 */
public record Ways(String entry, String label, List<Matching.Suggested> known, int alike, int pages) {
    private static final int KEYS = 3;

    /** Copies the list. */
    public Ways {
        known = List.copyOf(known);
    }

    Ways(ReadingRoom.Ways ways) {
        this(
                ways.entry(),
                ways.label(),
                ways.known().stream().limit(KEYS).toList(),
                ways.alike().size(),
                (int) ways.alike().stream().map(t -> t.document()).distinct().count());
    }
}
