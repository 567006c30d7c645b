// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks words up in closed sets, with an error that lists what was expected. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> E find(Class<E> set, String code, Function<E, String> word) {
        for (E e : set.getEnumConstants()) {
            if (word.apply(e).equals(code)) {
                return e;
            }
        }
        throw new IllegalArgumentException("expected one of "
                + Arrays.stream(set.getEnumConstants()).map(word).collect(Collectors.joining(", ")) + ", found \""
                + code + "\"");
    }
}
