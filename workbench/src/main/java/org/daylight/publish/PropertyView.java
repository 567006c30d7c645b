// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;

/**
 * What was said of one property of an entry; statements may disagree and are kept apart.
 *
 * @param property a word of the codebook, such as {@code kind}, {@code status}, {@code stations}
 * @param statements in the order to print
 * @param conflicting whether not all of them can hold
 * @param origins distinct origins behind the statements together
 * @param pages pages that carry them
 */
public record PropertyView(
        String property, List<StatementView> statements, boolean conflicting, int origins, int pages) {

    /** Copies the list. */
    public PropertyView {
        statements = List.copyOf(statements);
    }
}
