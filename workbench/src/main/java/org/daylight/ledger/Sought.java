// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.Set;
import org.daylight.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a ledger, found by index.
 *
 * @param kinds of these kinds; empty for all
 * @param actor by this pseudonym; null for everybody
 * @param from the first number, inclusive
 * @param until the last number, exclusive
 */
public record Sought(Set<EventKind> kinds, @Nullable String actor, long from, long until) {
    /** Every event. */
    public static final Sought ALL = new Sought(Set.of(), null, 0, Long.MAX_VALUE);

    /** Copies the set. */
    public Sought {
        kinds = Set.copyOf(kinds);
    }

    /** All events of some kinds. */
    public static Sought of(EventKind... kinds) {
        return new Sought(Set.of(kinds), null, 0, Long.MAX_VALUE);
    }

    /** The same before an event. */
    public Sought before(long seq) {
        return new Sought(kinds, actor, from, Math.min(until, seq));
    }

    /** The same from an event on. */
    public Sought since(long seq) {
        return new Sought(kinds, actor, Math.max(from, seq), until);
    }
}
