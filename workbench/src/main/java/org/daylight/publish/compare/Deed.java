// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import org.jspecify.annotations.Nullable;

/**
 * A decision that touched what an edition holds, or what an earlier one held: what was done, not why a person did it, nor
 * who.
 *
 * @param event position in the ledger
 * @param time when, ISO 8601, UTC
 * @param kind what it was
 * @param of the decision whose statements it speaks of; null where it speaks of entries
 * @param property of those statements the one that is meant; null for all of them
 * @param claim the claim that it decides; null where it speaks of none
 * @param entry the entry that it makes, names or takes statements from; null where it names none
 * @param into the entry to which statements came; null where none did
 */
public record Deed(
        long event,
        String time,
        Why kind,
        @Nullable Long of,
        @Nullable String property,
        @Nullable String claim,
        @Nullable String entry,
        @Nullable String into) {}
