// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import org.daylight.Event;

/** One transaction that appends: valid only within the function that {@link Ledger#write} was given, on its thread. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class Writer {
    private final Connection connection;

    Writer(Connection connection) {
        this.connection = connection;
    }

    /**
     * Appends an event and applies every projection to it.
     *
     * @throws org.daylight.DaylightException where the event is larger than 65,535 bytes or holds what it cannot
     */
    public Event append(Draft draft) {
        throw new UnsupportedOperationException(draft.toString());
    }

    /** The transaction, for statements on tables of the caller's own. Neither commit nor close it. */
    public Connection connection() {
        return connection;
    }

    /** The erasable store, in this transaction. */
    public PrivateValues values() {
        return new PrivateValues(connection);
    }

    /** Drops the rows of all projections and replays every event: after a seal, an unseal or an erasure. */
    public void rebuild() {
        throw new UnsupportedOperationException(connection.toString());
    }
}
