// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;

/**
 * How much was kept back to protect people: counts, and of statements about sealed persons what leads to nobody.
 *
 * @param restrictedCaptures captures that hold a sealed value and are not handed out
 * @param maskedSpans stretches hidden by a bar in the passages of this edition
 * @param unreviewedClaims claims that no person has decided on
 * @param rejectedClaims claims that a person refused
 * @param withdrawn statements withdrawn for protection, the guarded ones included
 * @param guarded statements that are given without their words
 */
public record Withheld(
        int restrictedCaptures,
        int maskedSpans,
        int unreviewedClaims,
        int rejectedClaims,
        int withdrawn,
        List<GuardedView> guarded) {

    /** Copies the list. */
    public Withheld {
        guarded = List.copyOf(guarded);
    }

    /** Counts alone. */
    public Withheld(int restrictedCaptures, int maskedSpans, int unreviewedClaims, int rejectedClaims, int withdrawn) {
        this(restrictedCaptures, maskedSpans, unreviewedClaims, rejectedClaims, withdrawn, List.of());
    }
}
