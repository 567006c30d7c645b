// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.List;
import org.daylight.Offsets;
import org.daylight.Stance;

/**
 * Who says a stretch of a text, with those within whose words it stands.
 *
 * @param at what is said, in code points
 * @param speaker who says it, in the fullest form that the text has; as written
 * @param chain the outer speakers, outermost first
 * @param stance how the speaker stands to it
 */
public record Voice(Offsets at, String speaker, List<String> chain, Stance stance) {

    /** Copies the chain. */
    public Voice {
        chain = List.copyOf(chain);
    }
}
