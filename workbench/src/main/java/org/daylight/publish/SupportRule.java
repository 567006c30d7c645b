// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;

/**
 * The rule by which origins were counted, printed in the edition.
 *
 * @param version such as {@code support/1}
 * @param lines its sentences, in order
 */
public record SupportRule(String version, List<String> lines) {

    /** Copies the list. */
    public SupportRule {
        lines = List.copyOf(lines);
    }
}
