// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question and of the redirects that it met.
 *
 * @param hops the exchanges in order, at least one; the last is the furthest answer that came
 * @param broken one line: which redirect could not be followed, and why; null where the last exchange is the answer
 */
public record Fetched(List<Exchange> hops, @Nullable String broken) {
    /** Copies the list. */
    public Fetched {
        hops = List.copyOf(hops);
    }
}
