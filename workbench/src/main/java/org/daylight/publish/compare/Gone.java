// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import org.jspecify.annotations.Nullable;

/**
 * A statement that stood in an earlier edition and stands no longer, not for anybody's protection.
 *
 * @param entry where it stood
 * @param property of the entry
 * @param claim that it was
 * @param decision that had accepted it
 * @param edition the last that held it
 * @param why what took it out
 * @param event the decision that did; null where none did
 * @param time of that decision, ISO 8601, UTC
 */
public record Gone(
        String entry,
        String property,
        String claim,
        long decision,
        int edition,
        Why why,
        @Nullable Long event,
        @Nullable String time) {}
