// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.Map;
import org.daylight.EventKind;

/**
 * What a caller asks to append.
 *
 * <p>Values are text, whole numbers ({@code Integer} or {@code Long} between -2^53 and 2^53, exclusive), booleans, and
 * lists and maps of these. A field without a value is left out.
 *
 * @param kind what is recorded
 * @param open the fields in clear: they can never be erased, so nothing that names or endangers a person
 * @param secret the private fields: the event holds a commitment to each, the value lives beside it and can be erased
 */
public record Draft(EventKind kind, Map<String, Object> open, Map<String, Object> secret) {

    /** Copies the maps. @throws NullPointerException where a field has no value */
    public Draft {
        open = Map.copyOf(open);
        secret = Map.copyOf(secret);
    }

    /** A draft without private fields. */
    public static Draft open(EventKind kind, Map<String, Object> open) {
        return new Draft(kind, open, Map.of());
    }
}
