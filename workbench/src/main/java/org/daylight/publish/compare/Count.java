// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that editions print, before and after, and the rows that make the difference: {@code before} and the sum of
 * the steps, less {@code protectedOut}, is {@code after}.
 *
 * @param what is counted, such as {@code statements} or {@code entries}
 * @param of which of them, such as a kind or a country; null where it is all
 * @param before in the earlier edition
 * @param after in the later one
 * @param steps in the order of what they name
 * @param protectedOut how many are counted no longer because somebody is protected
 */
public record Count(String what, @Nullable String of, int before, int after, List<Step> steps, int protectedOut) {

    /** Copies the list. */
    public Count {
        steps = List.copyOf(steps);
    }

    /**
     * One that is counted now and was not, or the other way round.
     *
     * @param by 1 or -1
     * @param which an id, a country, a name
     * @param rows numbers of the rows that say so, at least one
     */
    public record Step(int by, String which, List<Integer> rows) {
        /** Copies the list. */
        public Step {
            rows = List.copyOf(rows);
        }
    }

    /** How many came. */
    public int came() {
        return (int) steps.stream().filter(s -> s.by() > 0).count();
    }

    /** How many went, those not counted that went to protect somebody. */
    public int went() {
        return (int) steps.stream().filter(s -> s.by() < 0).count();
    }

    /** Whether rows and numbers agree. */
    public boolean explained() {
        return before + came() - went() - protectedOut == after;
    }
}
