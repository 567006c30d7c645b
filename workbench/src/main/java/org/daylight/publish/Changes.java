// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Deed;
import org.daylight.publish.compare.Gone;
import org.jspecify.annotations.Nullable;

/**
 * How an edition differs from those before it.
 *
 * @param since the comparison with the edition before it; null where it is the first, or the one before is there no more
 * @param gone what stood in any earlier edition of the case and stands no longer, without what was withdrawn to protect
 *     somebody
 * @param deeds decisions that touched what is published here or was before
 */
public record Changes(@Nullable Comparison since, List<Gone> gone, List<Deed> deeds) {
    /** Nothing was published before. */
    public static final Changes NONE = new Changes(null, List.of(), List.of());

    /** Copies the lists. */
    public Changes {
        gone = List.copyOf(gone);
        deeds = List.copyOf(deeds);
    }
}
