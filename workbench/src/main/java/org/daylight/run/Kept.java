// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.daylight.protect.Right;
import org.daylight.register.Corroborations;

/**
 * What was worked out of a case for a screen, kept as long as it holds: until the ledger grows, a mask changes, or the stories
 * are made again. The least used goes first.
 *
 * <p>Threads: safe; two that ask for the same at once may both make it.
 *
 * @param <V> what is kept; immutable
 */
public final class Kept<V> {
    private final int most;
    private final Map<Object, V> values;
    private Stamp stamp = new Stamp(-1, new Object(), Optional.empty());

    /** @param most so many values at most */
    public Kept(int most) {
        this.most = most;
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
                return size() > Kept.this.most;
            }
        };
    }

    /** While this is the same, what was worked out holds. Veils are told apart as objects: a new one is made where one changes. */
    private record Stamp(long events, Object veils, Optional<Instant> stories) {
        @SuppressWarnings("ReferenceEquality")
        boolean same(Stamp other) {
            return events == other.events && veils == other.veils && stories.equals(other.stories);
        }
    }

    /**
     * The value of a key, made where it is not kept or does not hold.
     *
     * @param key with equals and hashCode
     */
    public V of(Workbench workbench, Object key, Supplier<V> make) {
        // Whoever may not protect sees less: what was worked out for others is not shown to them.
        List<Object> own = List.of(key, workbench.may(Right.PROTECT));
        Stamp now = new Stamp(
                workbench.ledger().size(), workbench.whole().veils(), new Corroborations(workbench.database()).made());
        synchronized (values) {
            if (!stamp.same(now)) {
                values.clear();
                stamp = now;
            }
            V kept = values.get(own);
            if (kept != null) {
                return kept;
            }
        }
        V made = Objects.requireNonNull(make.get());
        synchronized (values) {
            if (stamp.same(now)) {
                values.put(own, made);
            }
        }
        return made;
    }
}
