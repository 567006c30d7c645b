// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a person whose name is sealed, as far as it can be given without leading to that person: no words, no
 * page, no address, no capture, no claim, no place finer than a country, no date finer than a month.
 *
 * @param entry what it is about
 * @param kind of that entry
 * @param country ISO 3166-1 alpha-2; absent where it has none
 * @param property of the entry
 * @param value a word of the codebook or a number; absent where it is words, or finer than a month
 * @param stance how the speaker stands to it
 * @param speaker who says so; absent where that is the person
 * @param said the month in which it was published, or less
 * @param asOf the month to which it refers, or less
 */
public record GuardedView(
        EntryId entry,
        EntryKind kind,
        @Nullable String country,
        String property,
        @Nullable String value,
        Stance stance,
        @Nullable String speaker,
        @Nullable StatedDate said,
        @Nullable StatedDate asOf) {}
