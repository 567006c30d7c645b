// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.run.Matching;
import org.daylight.run.ReadingRoom;
import org.jspecify.annotations.Nullable;

/**
 * Where an accepted claim would go, and who says the same.
 *
 * @param half whether one person accepted it already
 * @param entry that its values lead to; empty where it would make a new one
 * @param label of that entry
 * @param known entries with keys, the likeliest first, at most three
 * @param alike how many claims on other pages of the story say the same and wait
 * @param pages on how many pages those stand
 */
public record Ways(boolean half, String entry, String label, List<Matching.Suggested> known, int alike, int pages) {
    private static final int KEYS = 3;

    /** Copies the list. */
    public Ways {
        known = List.copyOf(known);
    }

    /** As the room finds them; of a claim that waits for a second person, where the first put it is agreed to. */
    Ways(ReadingRoom.Ways ways, boolean half) {
        this(
                half,
                ways.entry(),
                ways.label(),
                ways.known().stream().limit(KEYS).toList(),
                ways.alike().size(),
                (int) ways.alike().stream().map(t -> t.document()).distinct().count());
    }

    /**
     * The entry that "accept" takes by the key and the button, where the values alone would make a new one: the likeliest
     * of those that are offered. Null where nothing is offered, or the values lead to an entry themselves.
     */
    public Matching.@Nullable Suggested first() {
        return half || !entry.isEmpty() || known.isEmpty() ? null : known.getFirst();
    }
}
