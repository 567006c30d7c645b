// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words before a name that are none of it: "Ms", "Herr", "señora". */
public final class CourtesyTitles {
    private static final Set<String> WORDS = new WordGroups("names/words.txt").of("title");

    private CourtesyTitles() {}

    /** A name without them; empty where there is nothing else. */
    public static String without(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !WORDS.contains(word.toLowerCase(Locale.ROOT).replace(".", "")))
                .collect(Collectors.joining(" "));
    }
}
