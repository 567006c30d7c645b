// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.util.List;
import java.util.Optional;

/**
 * A closed set of codes.
 *
 * @param name such as {@code presence.kind}
 * @param label as shown
 * @param definition one sentence
 * @param source who defined it
 * @param codes in the order of the file; {@code unspecified} is always one of them
 */
public record Vocabulary(String name, Words label, String definition, String source, List<Code> codes) {
    /** Copies the list. */
    public Vocabulary {
        codes = List.copyOf(codes);
    }

    /** The code that is written so. */
    public Optional<Code> code(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The current codes of a coarse one, in order. */
    public List<Code> fine(String coarse) {
        return codes.stream()
                .filter(c -> coarse.equals(c.coarse()) && c.supersededBy() == null)
                .toList();
    }
}
