// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Statements about persons whose names are sealed, as far as they can be given without leading to one: no words, no page, no
 * address, no capture, no claim, no entry, no place finer than a country, no date finer than a month, and each row of at least
 * {@link Anonymity#LEAST} persons. What is absent is withheld.
 *
 * @param kind of the entry that it is about
 * @param country ISO 3166-1 alpha-2
 * @param region UN M49, where no country is told
 * @param property of the entry
 * @param value a word of the codebook or a number
 * @param stance how the speaker stands to it
 * @param speaker who says so
 * @param said the month in which it was published, or less
 * @param asOf the month to which it refers, or less
 * @param statements at least so many
 * @param persons of at least so many it tells
 */
public record GuardedView(
        EntryKind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable String property,
        @Nullable String value,
        @Nullable Stance stance,
        @Nullable String speaker,
        @Nullable StatedDate said,
        @Nullable StatedDate asOf,
        int statements,
        int persons) {

    /** The same of so many. */
    public GuardedView of(int so, int many) {
        return new GuardedView(kind, country, region, property, value, stance, speaker, said, asOf, so, many);
    }
}
