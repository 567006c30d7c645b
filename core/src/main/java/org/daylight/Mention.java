// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;
import java.util.Map;

/**
 * A place, agency, person, date or quantity found in a text.
 *
 * @param type which
 * @param at where, in code points
 * @param quote the exact words
 * @param values by their JSON names (place: country, name, lat, lon, precision; quantity: value, qualifier, unit,
 *     concept; date: value, precision; agency: name, place, level, body)
 */
public record Mention(Type type, Offsets at, String quote, Map<String, Object> values) {

    /** Copies the values. */
    public Mention {
        values = Map.copyOf(values);
    }

    /** What a mention is of. */
    public enum Type {
        PLACE,
        AGENCY,
        PERSON,
        DATE,
        QUANTITY;

        /** The word in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
