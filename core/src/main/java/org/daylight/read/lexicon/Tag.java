// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text with what the lexicon says of it.
 *
 * @param type class of words, such as {@code close} or {@code unit.stations}
 * @param start first code point
 * @param end behind the last code point
 * @param first first token
 * @param last behind the last token
 * @param place the place, where the type is {@code place}; a capital that stands for its state is the state, and
 *     {@link Place#metonym} says so
 * @param namesakes other places of the same name, the likeliest first
 */
public record Tag(
        String type,
        int start,
        int end,
        int first,
        int last,
        @Nullable Place place,
        List<Place> namesakes) {
    /** The type of every place. */
    public static final String PLACE = "place";

    /** Copies the list. */
    public Tag {
        namesakes = List.copyOf(namesakes);
    }

    /** A word, or a place that has its name alone. */
    public Tag(String type, int start, int end, int first, int last, @Nullable Place place) {
        this(type, start, end, first, last, place, List.of());
    }

    /** The same stretch for another place of the name. */
    Tag as(Place other) {
        return new Tag(type, start, end, first, last, other, namesakes);
    }

    /** How many code points. */
    public int length() {
        return end - start;
    }

    /** Whether the type is this or below it: {@code unit.stations} is a {@code unit}. */
    public boolean is(String kind) {
        return type.startsWith(kind) && (type.length() == kind.length() || type.charAt(kind.length()) == '.');
    }
}
