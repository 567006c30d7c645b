// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Objects of JSON as the command line prints them and the API answers them. There is one class for each noun, so that the
 * two cannot drift apart.
 */
public final class Form {
    private Form() {}

    /** An object in the order of its pairs: names and values in turn. */
    public static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** A date with its precision. */
    static @Nullable Map<String, @Nullable Object> date(@Nullable StatedDate date) {
        return date == null
                ? null
                : object("value", date.value(), "precision", date.precision().code());
    }

    static @Nullable String value(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    static @Nullable String precision(@Nullable StatedDate date) {
        return date == null ? null : date.precision().code();
    }
}
