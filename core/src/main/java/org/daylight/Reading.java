// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.List;

/**
 * All that a reader found in one document.
 *
 * @param document the text
 * @param mentions places, agencies, dates, quantities, in order of the text
 * @param attributions who says what, in order of the text
 * @param claims proposals, in order of the text
 * @param masks what may name a private person, in order of the text, not overlapping
 */
public record Reading(
        Document document,
        List<Mention> mentions,
        List<Attribution> attributions,
        List<Claim> claims,
        List<Mask> masks) {

    /** Copies the lists. */
    public Reading {
        mentions = List.copyOf(mentions);
        attributions = List.copyOf(attributions);
        claims = List.copyOf(claims);
        masks = List.copyOf(masks);
    }
}
