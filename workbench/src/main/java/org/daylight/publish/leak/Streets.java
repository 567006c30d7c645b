// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which the address of a house is written. */
final class Streets {
    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("street", List.of("st")),
            Map.entry("road", List.of("rd")),
            Map.entry("avenue", List.of("ave", "av")),
            Map.entry("square", List.of("sq")),
            Map.entry("lane", List.of("ln")),
            Map.entry("drive", List.of("dr")),
            Map.entry("boulevard", List.of("blvd", "bd")),
            Map.entry("straße", List.of("str")),
            Map.entry("strasse", List.of("str")),
            Map.entry("straat", List.of("str")),
            Map.entry("calle", List.of("c")),
            Map.entry("avenida", List.of("avda", "av")),
            Map.entry("piazza", List.of("p za")),
            Map.entry("viale", List.of("v le")));

    private static final Pattern BEFORE = Pattern.compile("^(\\d+[a-zA-Z]?)[\\s,]+(\\D.*)$");
    private static final Pattern AFTER = Pattern.compile("^(\\D.*?)[\\s,]+(\\d+[a-zA-Z]?)$");

    private Streets() {}

    /** As given, with the number at the other end, and with the word for street short or long. */
    static Set<String> written(String value) {
        Set<String> all = new LinkedHashSet<>();
        String given = value.strip().toLowerCase(java.util.Locale.ROOT);
        for (String one : List.of(given, turned(given))) {
            all.add(one);
            SHORT.forEach((word, abbreviations) -> abbreviations.forEach(brief -> {
                all.add(one.replaceAll(word + "\\b", " " + brief));
                all.add(one.replaceAll("\\b" + brief + "\\b\\.?", " " + word));
            }));
        }
        return all;
    }

    private static String turned(String value) {
        Matcher before = BEFORE.matcher(value);
        if (before.matches()) {
            return before.group(2) + " " + before.group(1);
        }
        Matcher after = AFTER.matcher(value);
        return after.matches() ? after.group(2) + " " + after.group(1) : value;
    }
}
