// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * The erasable store of private fields, inside one transaction.
 *
 * <p>Sealing and erasing change what projections may show: {@link Writer#rebuild()} them in the same transaction, and
 * {@link Database#expunge()} after it. What is sealed or erased here is still in backups made before.
 */
public final class PrivateValues {
    private static final String COLUMNS =
            "SELECT seq, field, salt, value, masked, ciphertext, sealed_for FROM private_value ";
    private static final int PAGE = 500;

    private final Connection connection;

    PrivateValues(Connection connection) {
        this.connection = connection;
    }

    /** The private fields of an event, by name. */
    public List<PrivateValue> of(long seq) {
        return between(seq, seq + 1);
    }

    /** One private field. @throws DaylightException where the event has no such field in store */
    public PrivateValue of(long seq, String field) {
        return of(seq).stream()
                .filter(value -> value.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new DaylightException("event " + seq + " has no private field \"" + field + "\""));
    }

    /** The events that have a field under seal, in order. */
    public List<Long> sealedEvents() {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT DISTINCT seq FROM private_value WHERE ciphertext IS NOT NULL ORDER BY seq");
                ResultSet rows = statement.executeQuery()) {
            List<Long> events = new ArrayList<>();
            while (rows.next()) {
                events.add(rows.getLong(1));
            }
            return events;
        } catch (SQLException e) {
            throw failed("be read", e);
        }
    }

    /** Every private field, in order of event and name. The consumer may seal or erase as it goes. */
    public void forEach(Consumer<PrivateValue> consumer) {
        long next = 0;
        for (List<PrivateValue> page = page(0); !page.isEmpty(); page = page(next)) {
            page.forEach(consumer);
            next = page.getLast().seq() + 1;
        }
    }

    /** The fields of the next events that have some: whole events, at least one. */
    private List<PrivateValue> page(long from) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT MIN(seq), MAX(seq) FROM (SELECT seq FROM private_value WHERE seq >= ? ORDER BY seq LIMIT ?) AS page")) {
            statement.setLong(1, from);
            statement.setInt(2, PAGE);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? List.of() : between(first, row.getLong(2) + 1);
            }
        } catch (SQLException e) {
            throw failed("be read", e);
        }
    }

    /** The fields of the events from {@code from} up to and without {@code to}, in order of event and name. */
    List<PrivateValue> between(long from, long to) {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "WHERE seq >= ? AND seq < ? ORDER BY seq, field")) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            return read(statement);
        } catch (SQLException e) {
            throw failed("be read", e);
        }
    }

    /** The private fields of an event as they may be shown now: in clear, masked, or absent. */
    public Map<String, Object> revealed(long seq) {
        Map<String, Object> revealed = new TreeMap<>();
        for (PrivateValue value : of(seq)) {
            value.revealed().ifPresent(shown -> revealed.put(value.field(), shown));
        }
        return revealed;
    }

    /**
     * Puts the sealed form of a field in place of its salt and value.
     *
     * @param person pseudonym of the person whose erasure will erase it; a field may be sealed for several, one call
     *     each, the later ciphertext holding what the earlier held
     * @param ciphertext of {@link PrivateValue#plaintext()}: salt and value go, nothing else can bring them back
     * @param masked what may be shown from now on, null for nothing
     * @throws DaylightException where the field is not in store, or is erased
     */
    public void seal(long seq, String field, String person, byte[] ciphertext, @Nullable Object masked) {
        PrivateValue value = of(seq, field);
        if (value.isErased()) {
            throw new DaylightException("private field " + value.id() + " is erased: there is nothing to seal");
        }
        List<String> persons = new ArrayList<>(value.sealedFor());
        if (!persons.contains(person)) {
            persons.add(person);
        }
        store(new PrivateValue(
                seq,
                field,
                null,
                null,
                masked == null ? null : Jcs.write(masked),
                Base64.getEncoder().encodeToString(ciphertext),
                persons));
    }

    /**
     * Puts salt and value back in place of the sealed form.
     *
     * @param plaintext as {@link PrivateValue#plaintext()} was
     * @throws DaylightException where the field is not sealed, or the plaintext is not what the event committed to
     */
    public void unseal(long seq, String field, String plaintext) {
        of(seq, field).sealed();
        try {
            Rows rows = new Rows(connection);
            String origin = rows.head(false).orElseThrow().origin();
            String json = rows.events(seq, 1).getFirst().json();
            store(PrivateValue.opened(EventJson.read(origin, seq, json), field, plaintext));
        } catch (SQLException e) {
            throw failed("be read", e);
        }
    }

    /**
     * Deletes what is left of every field that is sealed for a person; masks stay.
     *
     * @return the ids of the fields ({@code 12/quote}): the erase event names them in its open field {@code fields}, as
     *     a list, and the person in {@code person}; verify takes no other reason for a missing value
     */
    public List<String> erase(String person) {
        List<String> erased = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                COLUMNS + "WHERE ciphertext IS NOT NULL AND sealed_for LIKE ? ORDER BY seq, field")) {
            // LIKE only narrows (its wildcards may let others through); the list itself decides.
            statement.setString(1, "%" + Jcs.write(person) + "%");
            for (PrivateValue value : read(statement)) {
                if (value.sealedFor().contains(person)) {
                    store(new PrivateValue(
                            value.seq(), value.field(), null, null, value.masked(), null, value.sealedFor()));
                    erased.add(value.id());
                }
            }
            return erased;
        } catch (SQLException e) {
            throw failed("be erased", e);
        }
    }

    void insert(PrivateValue value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO private_value"
                + " (seq, field, salt, value, masked, ciphertext, sealed_for) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, value.seq());
            statement.setString(2, value.field());
            statement.setString(3, value.salt());
            statement.setString(4, value.value());
            statement.setString(5, value.masked());
            statement.setString(6, value.ciphertext());
            statement.setString(7, value.sealedFor().isEmpty() ? null : Jcs.write(value.sealedFor()));
            statement.executeUpdate();
        }
    }

    private void store(PrivateValue value) {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE private_value"
                + " SET salt = ?, value = ?, masked = ?, ciphertext = ?, sealed_for = ? WHERE seq = ? AND field = ?")) {
            statement.setString(1, value.salt());
            statement.setString(2, value.value());
            statement.setString(3, value.masked());
            statement.setString(4, value.ciphertext());
            statement.setString(5, value.sealedFor().isEmpty() ? null : Jcs.write(value.sealedFor()));
            statement.setLong(6, value.seq());
            statement.setString(7, value.field());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed("be written", e);
        }
    }

    private static List<PrivateValue> read(PreparedStatement statement) throws SQLException {
        List<PrivateValue> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(new PrivateValue(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        persons(row.getString(7))));
            }
        }
        return values;
    }

    private static List<String> persons(@Nullable String json) {
        return json != null && Jcs.parse(json) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static DaylightException failed(String what, SQLException e) {
        return new DaylightException("private fields cannot " + what + ", SQL state " + e.getSQLState(), e);
    }
}
