// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A word list in groups: {@code [group]} on a line of its own, then its words, several a line. */
final class WordGroups {
    private final Map<String, Set<String>> groups = new HashMap<>();

    /** Loads the list of this name. */
    WordGroups(String name) {
        Set<String> group = new HashSet<>();
        for (String line : Lists.lines(name)) {
            if (line.startsWith("[")) {
                group = groups.computeIfAbsent(line.substring(1, line.length() - 1), g -> new HashSet<>());
            } else {
                Collections.addAll(group, line.split(" "));
            }
        }
    }

    /** The words of a group. */
    Set<String> of(String group) {
        Set<String> words = groups.get(group);
        if (words == null) {
            throw new IllegalStateException("the list has no group " + group);
        }
        return words;
    }
}
