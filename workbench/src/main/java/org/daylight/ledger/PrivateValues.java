// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The erasable store of private fields, inside one transaction. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class PrivateValues {
    private final Connection connection;

    PrivateValues(Connection connection) {
        this.connection = connection;
    }

    /** The private fields of an event, by name. */
    public List<PrivateValue> of(long seq) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /** One private field. @throws org.daylight.DaylightException where the event has no such field in store */
    public PrivateValue of(long seq, String field) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /** Every private field, in order of event and name. */
    public void forEach(Consumer<PrivateValue> consumer) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /** The private fields of an event as they may be shown now: in clear, masked, or absent. */
    public Map<String, Object> revealed(long seq) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /**
     * Puts the sealed form of a field in place of its salt and value.
     *
     * @param person pseudonym of the person whose erasure will erase it; a field may be sealed for several, one call each
     * @param ciphertext of {@link PrivateValue#plaintext()}
     * @param masked what may be shown from now on, null for nothing
     */
    public void seal(long seq, String field, String person, byte[] ciphertext, @Nullable Object masked) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /** Puts salt and value back in place of the sealed form, after checking them against the event's commitment. */
    public void unseal(long seq, String field, String plaintext) {
        throw new UnsupportedOperationException(connection.toString());
    }

    /**
     * Deletes what is left of every field that is sealed for a person; masks stay.
     *
     * @return the ids of the fields ({@code 12/quote}), to be named in the field {@code fields} of the erase event
     */
    public List<String> erase(String person) {
        throw new UnsupportedOperationException(connection.toString());
    }
}
