// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daylight.Digest;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;

/** The append-only log that is the case. Threads may share it; one writes at a time. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class Ledger implements AutoCloseable {
    private final Database database;

    private Ledger(Database database) {
        this.database = database;
    }

    /** Begins a ledger in an empty database: a signed checkpoint of size 0, no event. */
    public static Ledger create(
            Database database, SigningKey key, String origin, Path tiles, List<Projection> projections, Clock clock) {
        return new Ledger(database);
    }

    /** Opens a ledger: completes its tile mirror and checks its head against the stored nodes. */
    public static Ledger open(
            Database database, SigningKey key, String origin, Path tiles, List<Projection> projections, Clock clock) {
        return new Ledger(database);
    }

    /** What opening had to repair, a line each. */
    public List<String> repairs() {
        throw new UnsupportedOperationException(database.toString());
    }

    /** How many events. */
    public long size() {
        throw new UnsupportedOperationException(database.toString());
    }

    /** The root of the tree of all events. */
    public Digest root() {
        throw new UnsupportedOperationException(database.toString());
    }

    /** Appends events in one transaction. */
    public List<Event> append(String actor, List<Draft> drafts) {
        return write(actor, writer -> drafts.stream().map(writer::append).toList());
    }

    /** Does work in one transaction; any exception rolls all of it back. */
    public <T> T write(String actor, Function<Writer, T> work) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** One event. */
    public Event event(long seq) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** At most {@code limit} events from {@code from} on. */
    public List<Event> page(long from, int limit) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** Every event in order. */
    public void forEach(Consumer<Event> consumer) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** The private fields of an event as they may be shown now. */
    public Map<String, Object> revealed(long seq) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** The private fields of an event with salts: what a disclosure needs. */
    public List<PrivateValue> privateValues(long seq) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** The latest signed head. */
    public Checkpoint checkpoint() {
        throw new UnsupportedOperationException(database.toString());
    }

    /** That event {@code seq} stands in the ledger of {@code size} events. */
    public InclusionProof prove(long seq, long size) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** That the ledger of {@code oldSize} events is the beginning of the ledger of {@code newSize}. */
    public ConsistencyProof proveFrom(long oldSize, long newSize) {
        throw new UnsupportedOperationException(database.toString());
    }

    /** Recomputes everything and names what differs; writes wait meanwhile. */
    public List<Fault> verify() {
        return verify(null);
    }

    /** As {@link #verify()}, also against a checkpoint that was held elsewhere. */
    public List<Fault> verify(@Nullable String heldNote) {
        throw new UnsupportedOperationException(database.toString() + heldNote);
    }

    /** As {@link #verify(String)}, of a case whose signing key is not at hand; nothing is repaired before. */
    public static List<Fault> verify(
            Database database,
            VerifierKey key,
            String origin,
            Path tiles,
            List<Projection> projections,
            @Nullable String heldNote) {
        throw new UnsupportedOperationException(database.toString() + heldNote);
    }

    /** Lets go; the database stays open. */
    @Override
    public void close() {}
}
