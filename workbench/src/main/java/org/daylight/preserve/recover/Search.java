// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a search.
 *
 * @param found null where no archive gave the page
 * @param said what each archive answered, and what is to be known of what was found; a sentence each
 */
public record Search(@Nullable Recovered found, List<String> said) {
    /** Copies the list. */
    public Search {
        said = List.copyOf(said);
    }
}
