// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels of a state, from the whole down. */
final class Levels {
    private static final List<String> DOWN =
            List.of("international", "national", "provincial", "municipal", "county", "district", "town");

    private Levels() {}

    /** How far down. */
    static int rank(String level) {
        return DOWN.indexOf(level);
    }

    /** The level of a body: what its words tell, else that of its place, else that of the whole where only a state is named. */
    static @Nullable String of(Parts parts) {
        if (parts.level() != null) {
            return parts.level();
        }
        if (parts.places().isEmpty()) {
            return parts.countries().isEmpty() || parts.organisation() ? null : "national";
        }
        List<Spot> last = parts.places().getLast();
        String first = level(last.getFirst());
        return last.stream().allMatch(s -> level(s).equals(first)) ? first : null;
    }

    private static String level(Spot spot) {
        return spot.level() == null ? "municipal" : spot.level();
    }
}
