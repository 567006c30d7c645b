// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.function.Function;
import org.daylight.DaylightException;

/** Turns words of the command line into values, with an error that says what was expected. */
final class Kinds {
    private Kinds() {}

    static <T> T of(String word, Function<String, T> parse) {
        try {
            return parse.apply(word);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(String.valueOf(e.getMessage()), e);
        }
    }
}
