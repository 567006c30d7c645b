// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.List;

/**
 * What start-up found and mended in the archive.
 *
 * @param adopt finished files that no event names: each needs a repair event
 * @param sentences what was repaired, for the person who started Daylight; empty where all was well
 */
public record Repair(List<Preserved> adopt, List<String> sentences) {
    /** Copies the lists. */
    public Repair {
        adopt = List.copyOf(adopt);
        sentences = List.copyOf(sentences);
    }
}
