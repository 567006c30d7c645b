// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * How much was kept back to protect people: counts, never rows.
 *
 * @param restrictedCaptures captures that hold a sealed value and are not handed out
 * @param maskedSpans stretches hidden by a bar in the passages of this edition
 * @param unreviewedClaims claims that no person has decided on
 * @param rejectedClaims claims that a person refused
 * @param withdrawn statements withdrawn for protection
 */
public record Withheld(
        int restrictedCaptures, int maskedSpans, int unreviewedClaims, int rejectedClaims, int withdrawn) {}
