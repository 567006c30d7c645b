// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.List;
import java.util.Map;
import org.daylight.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to append.
 *
 * <p>Values are text, whole numbers ({@code Integer} or {@code Long} between -2^53 and 2^53, exclusive), booleans, and
 * lists and maps of these. A field without a value is left out.
 *
 * @param kind what is recorded
 * @param open the fields in clear: they can never be erased, so nothing that names or endangers a person
 * @param secret the private fields: the event holds a commitment to each, the value lives beside it and can be erased
 * @param hidden of these, by name, the fields that are sealed from the first moment: in clear they are never stored
 */
public record Draft(EventKind kind, Map<String, Object> open, Map<String, Object> secret, Map<String, Hidden> hidden) {

    /** Copies the maps. @throws NullPointerException where a field has no value */
    public Draft {
        open = Map.copyOf(open);
        secret = Map.copyOf(secret);
        hidden = Map.copyOf(hidden);
    }

    /** A draft of which nothing is sealed. */
    public Draft(EventKind kind, Map<String, Object> open, Map<String, Object> secret) {
        this(kind, open, secret, Map.of());
    }

    /** A draft without private fields. */
    public static Draft open(EventKind kind, Map<String, Object> open) {
        return new Draft(kind, open, Map.of());
    }

    /**
     * How a private field is sealed as it is written.
     *
     * @param persons pseudonyms of those whose erasure erases it
     * @param masked what may be shown of it; null for nothing
     * @param cipher makes the ciphertext
     */
    public record Hidden(List<String> persons, @Nullable Object masked, Cipher cipher) {
        /** Copies the list. */
        public Hidden {
            persons = List.copyOf(persons);
        }
    }

    /** Encrypts a private field. */
    @FunctionalInterface
    public interface Cipher {
        /**
         * @param id of the field, such as {@code 12/quote}
         * @param plaintext as {@link PrivateValue#plaintext}, in UTF-8
         */
        byte[] seal(String id, byte[] plaintext);
    }
}
