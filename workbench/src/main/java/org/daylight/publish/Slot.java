// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daylight.DaylightException;

/** Where in a report a block stands: at its beginning, before one of its sections, or at its end. */
public enum Slot {
    INTRODUCTION,
    MAP,
    COUNTRIES,
    SITES,
    OPERATORS,
    METHODS,
    INCIDENTS,
    RESPONSES,
    TIMELINE,
    FIGURES,
    AGREEMENTS,
    AGENCIES,
    REPLIES,
    HOW,
    CONCLUSION;

    /** Its word, such as {@code introduction}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in the order of the report. */
    public static List<String> codes() {
        return Stream.of(values()).map(Slot::code).toList();
    }

    /** The place with this word. @throws DaylightException naming the nearest where there is none */
    public static Slot of(String code) {
        return Stream.of(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DaylightException(
                        "there is no place \"" + code + "\" in a report; there are " + String.join(", ", codes())));
    }
}
