// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * One statement in a table: speaker, value, stance, footnote.
 *
 * @param speaker who says so
 * @param value what
 * @param chip how
 * @param date to which it refers, or when it was said
 * @param ref its footnote
 * @param statement all of it
 */
record Said(
        String speaker, String value, Chip chip, @Nullable String date, Footnotes.Ref ref, StatementView statement) {

    /** This statement, cited once more. */
    static Said of(String property, StatementView s, Footnotes notes) {
        return new Said(
                notes.speaker(s),
                Words.value(property, s),
                Words.chip(s),
                Dates.printed(s.asOf() != null ? s.asOf() : s.said()),
                notes.cite(s),
                s);
    }
}
