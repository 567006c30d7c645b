// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.daylight.Event;

/**
 * A family of tables derived from the events: it can be dropped and rebuilt at any moment.
 *
 * <p>Deterministic: the same events and revealed values give the same rows, on SQLite and on PostgreSQL, whatever the
 * clock, the locale and the machine. It is called in order of {@code seq}, inside the transaction that appends the
 * event; where it throws, nothing of that transaction stays. It writes its own tables and no others, and reads only its
 * own and those of projections that stand before it in the ledger's list. Every table has a primary key.
 */
public interface Projection {

    /** The name that errors and faults print. */
    String name();

    /** Its tables, in the order in which their rows can be deleted (those that refer to others first). */
    List<String> tables();

    /**
     * Derives rows from one event.
     *
     * @param event the event
     * @param revealed its private fields as they may be shown now: in clear; masked where sealed or erased; absent where
     *     erased without a mask
     * @param connection the transaction: neither committed nor closed here
     * @throws SQLException where a statement fails; the whole transaction is then rolled back
     */
    void apply(Event event, Map<String, Object> revealed, Connection connection) throws SQLException;
}
