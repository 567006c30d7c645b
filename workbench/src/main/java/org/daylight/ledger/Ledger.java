// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only log that is the case.
 *
 * <p>Start with {@link #append} and {@link #write}: when they return, the events are on disk. Threads may share a
 * ledger; one writes at a time, in this process and, by the database's lock, in all. Reading never waits for writing.
 * The order of one write is commented in {@link #write}.
 */
public final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int PAGE = 500;

    private final Database database;
    private final SigningKey key;
    private final String origin;
    private final Path tiles;
    private final List<Projection> projections;
    private final Clock clock;
    private final TileMirror mirror;
    private final ReentrantLock lock = new ReentrantLock();
    private List<String> repairs = List.of();
    private boolean closed;

    private Ledger(
            Database database, SigningKey key, String origin, Path tiles, List<Projection> projections, Clock clock) {
        this.database = database;
        this.key = key;
        this.origin = origin;
        this.tiles = tiles;
        this.projections = List.copyOf(projections);
        this.clock = clock;
        this.mirror = new TileMirror(tiles);
    }

    /**
     * Begins a ledger in an empty database: a signed checkpoint of size 0, no event.
     *
     * @param origin names the ledger in events and checkpoints, one line, the same for ever; by custom a host name and
     *     path without scheme
     * @param tiles the folder of the tile mirror, made where it is missing
     * @throws DaylightException where the database holds a ledger, or the folder the mirror of one
     */
    public static Ledger create(
            Database database, SigningKey key, String origin, Path tiles, List<Projection> projections, Clock clock) {
        if (origin.isBlank() || origin.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new DaylightException("the origin of a ledger is one line of text, found \"" + origin.strip() + "\"");
        }
        if (new TileMirror(tiles).held().isPresent()) {
            throw new DaylightException("the folder " + tiles + " mirrors a ledger already: name another folder");
        }
        try (Connection connection = database.begin()) {
            Rows rows = new Rows(connection);
            if (rows.head(database.isPostgres()).isPresent()) {
                throw new DaylightException("the database holds a ledger already: open it, or name another database");
            }
            rows.begin(new Rows.Head(origin, 0, Merkle.EMPTY));
            rows.insert(Checkpoint.sign(origin, 0, Merkle.EMPTY, key));
            connection.commit();
        } catch (SQLException e) {
            throw new DaylightException("the ledger cannot be made: " + Database.firstLine(e), e);
        }
        Ledger ledger = open(database, key, origin, tiles, projections, clock);
        ledger.repairs = List.of();
        return ledger;
    }

    /**
     * Opens a ledger: checks its head against stored nodes and signature, and completes its tile mirror.
     *
     * @throws DaylightException where there is no ledger of this origin, or its head does not agree with its nodes, its
     *     key, or with what the mirror holds: then nothing is touched
     */
    public static Ledger open(
            Database database, SigningKey key, String origin, Path tiles, List<Projection> projections, Clock clock) {
        Ledger ledger = new Ledger(database, key, origin, tiles, projections, clock);
        ledger.repairs = ledger.read(ledger::start);
        if (ledger.read(Stale::is)) {
            // A newer version derives other rows. A crash here leaves the old ones, and the next start does it again.
            ledger.write("", writer -> {
                writer.rebuild();
                Stale.none(writer.connection());
                return null;
            });
        }
        return ledger;
    }

    private List<String> start(Connection connection) throws SQLException {
        Rows rows = new Rows(connection);
        Rows.Head head = rows.head(false)
                .orElseThrow(() -> new DaylightException("the database holds no ledger: make one with init"));
        if (!head.origin().equals(origin)) {
            throw new DaylightException(
                    "the database holds the ledger \"" + head.origin() + "\", expected \"" + origin + "\"");
        }
        Checkpoint latest = latest(rows, head);
        Digest computed = Merkle.root(head.size(), rows.nodes());
        if (!computed.equals(head.root()) || !latest.root().equals(head.root()) || !latest.signedBy(key.verifier())) {
            throw new DaylightException("the head of the ledger (" + head.size()
                    + " events) does not agree with its nodes or its signature: run verify, it names what was changed");
        }
        long from = 0;
        var held = mirror.held();
        if (held.isPresent() && !held.get().origin().equals(origin)) {
            throw new DaylightException("the folder " + tiles + " mirrors another ledger, \""
                    + held.get().origin() + "\": name a folder of its own");
        }
        // A checkpoint that does not verify says nothing: the mirror is written anew, and the repairs say so.
        if (held.isPresent() && held.get().signedBy(key.verifier())) {
            from = held.get().size();
            if (from > head.size()) {
                throw new DaylightException("the tile mirror " + tiles + " holds a signed checkpoint of " + from
                        + " events, the database only " + head.size()
                        + ": the database was set back; restore the newer one, or move the mirror away and keep it");
            }
            if (!Merkle.root(from, rows.nodes()).equals(held.get().root())) {
                throw new DaylightException("the tile mirror " + tiles + " and the database hold different ledgers of "
                        + from + " events, both signed: run verify, and keep the mirror as evidence");
            }
        }
        return mirror.complete(rows, latest, from);
    }

    private static Checkpoint latest(Rows rows, Rows.Head head) throws SQLException {
        return Checkpoint.parse(rows.checkpointFrom(head.size())
                .orElseThrow(() -> new DaylightException(
                        "checkpoint " + head.size() + " is missing: run verify, restore from a backup"))
                .json());
    }

    /** What opening had to repair, a line each. */
    public List<String> repairs() {
        return repairs;
    }

    /** How many events. */
    public long size() {
        return head().size();
    }

    /** The root of the tree of all events. */
    public Digest root() {
        return head().root();
    }

    private Rows.Head head() {
        return read(connection -> new Rows(connection).head(false).orElseThrow());
    }

    /**
     * Appends events in one transaction.
     *
     * @param actor pseudonym of who does it
     * @throws DaylightException where anything fails: then nothing was appended
     */
    public List<Event> append(String actor, List<Draft> drafts) {
        return write(actor, writer -> drafts.stream().map(writer::append).toList());
    }

    /**
     * Does work in one transaction; any exception rolls all of it back and is passed on.
     *
     * @param actor pseudonym of who does it
     */
    public <T> T write(String actor, Function<Writer, T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new DaylightException("the ledger " + origin + " is closed: open it again");
            }
            T result;
            Rows.Head head;
            // 1. Events, nodes, private values, projections, head and checkpoint: all or nothing. A crash here leaves
            //    what was before.
            try (Connection connection = database.begin()) {
                head = new Rows(connection).head(database.isPostgres()).orElseThrow();
                Writer writer = new Writer(connection, head, actor, projections, clock);
                try {
                    result = work.apply(writer);
                    head = writer.finish(key);
                    connection.commit();
                } catch (SQLException | RuntimeException | Error e) {
                    rollback(connection, e);
                    throw e;
                } finally {
                    writer.stop();
                }
            } catch (SQLException e) {
                throw new DaylightException("nothing was written to the ledger: " + Database.firstLine(e), e);
            }
            // 2. The tile mirror. A crash here loses nothing: the next start completes it.
            extendMirror(head);
            return result;
        } finally {
            lock.unlock();
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The events are committed: a mirror that cannot be written is told, and caught up by the next write or start. */
    private void extendMirror(Rows.Head head) {
        try (Connection connection = database.dataSource().getConnection()) {
            Rows rows = new Rows(connection);
            mirror.extend(rows, latest(rows, head));
        } catch (IOException | SQLException | DaylightException e) {
            LOG.warn(
                    "the tile mirror {} lags behind {} events and will be completed by the next write: {}",
                    tiles,
                    head.size(),
                    e.getMessage());
        }
    }

    /** One event. @throws DaylightException where there is none of this number */
    public Event event(long seq) {
        List<Event> found = page(seq, 1);
        if (found.isEmpty() || found.getFirst().seq() != seq) {
            throw new DaylightException("the ledger has no event " + seq);
        }
        return found.getFirst();
    }

    /** At most {@code limit} events from number {@code from} on, in order. */
    public List<Event> page(long from, int limit) {
        return read(connection -> new Rows(connection).events(from, limit)).stream()
                .map(row -> EventJson.read(origin, row.seq(), row.json()))
                .toList();
    }

    /** Every event in order, read page by page. */
    public void forEach(Consumer<Event> consumer) {
        long next = 0;
        for (List<Event> page = page(0, PAGE); !page.isEmpty(); page = page(next, PAGE)) {
            page.forEach(consumer);
            next = page.getLast().seq() + 1;
        }
    }

    /** At most so many of the events that are sought, the newest first. */
    public List<Event> newest(Sought sought, int limit) {
        return found(sought, true, limit);
    }

    /** All events that are sought, oldest first, read page by page. */
    public void forEach(Sought sought, Consumer<Event> consumer) {
        Sought left = sought;
        for (List<Event> page = found(left, false, PAGE); !page.isEmpty(); page = found(left, false, PAGE)) {
            page.forEach(consumer);
            left = left.since(page.getLast().seq() + 1);
        }
    }

    /** How many events are sought. */
    public long count(Sought sought) {
        return read(connection -> new Rows(connection).count(sought, database.isPostgres()));
    }

    private List<Event> found(Sought sought, boolean newest, int limit) {
        return read(connection -> new Rows(connection).events(sought, newest, database.isPostgres(), limit)).stream()
                .map(row -> EventJson.read(origin, row.seq(), row.json()))
                .toList();
    }

    /** The number of the first event that is not older than this; the clock is taken to go forward. */
    public long firstAt(java.time.Instant time) {
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (event(middle).time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The private fields of an event as they may be shown now: in clear; masked; absent where erased without a mask. */
    public Map<String, Object> revealed(long seq) {
        return read(connection -> new PrivateValues(connection).revealed(seq));
    }

    /** The events that have a private field under seal, in order. */
    public List<Long> sealedEvents() {
        return read(connection -> new PrivateValues(connection).sealedEvents());
    }

    /** The private fields of an event with salts: what a disclosure needs. */
    public List<PrivateValue> privateValues(long seq) {
        return read(connection -> new PrivateValues(connection).of(seq));
    }

    /** The latest signed head. */
    public Checkpoint checkpoint() {
        return read(connection -> {
            Rows rows = new Rows(connection);
            return latest(rows, rows.head(false).orElseThrow());
        });
    }

    /** The head that was signed when the ledger had this many events; nothing where none was signed at that size. */
    public Optional<Checkpoint> checkpointAt(long size) {
        return read(connection -> new Rows(connection)
                .checkpointFrom(size)
                .filter(row -> row.seq() == size)
                .map(row -> Checkpoint.parse(row.json())));
    }

    /** The smallest signed head of at least this many events; nothing where there is none. */
    public Optional<Checkpoint> checkpointFrom(long size) {
        return read(connection -> new Rows(connection).checkpointFrom(size).map(row -> Checkpoint.parse(row.json())));
    }

    /** The largest signed head of at most this many events; nothing where there is none. */
    public Optional<Checkpoint> checkpointUpTo(long size) {
        return read(connection -> new Rows(connection).checkpointUpTo(size).map(row -> Checkpoint.parse(row.json())));
    }

    /**
     * Shows that event {@code seq} stands in the ledger of {@code size} events.
     *
     * @throws DaylightException unless 0 ≤ seq &lt; size ≤ {@link #size()}
     */
    public InclusionProof prove(long seq, long size) {
        range(0 <= seq && seq < size && size <= size(), "event " + seq + " in " + size + " events");
        return read(connection -> Merkle.prove(seq, size, new Rows(connection).nodes()));
    }

    /**
     * Shows that the ledger of {@code oldSize} events is the beginning of the ledger of {@code newSize}.
     *
     * @throws DaylightException unless 1 ≤ oldSize ≤ newSize ≤ {@link #size()}
     */
    public ConsistencyProof proveFrom(long oldSize, long newSize) {
        range(1 <= oldSize && oldSize <= newSize && newSize <= size(), "growth from " + oldSize + " to " + newSize);
        return read(connection -> Merkle.proveFrom(oldSize, newSize, new Rows(connection).nodes()));
    }

    /**
     * What whoever saw the first {@code size} events needs to see that this ledger goes on from there.
     *
     * @throws DaylightException unless 0 ≤ size ≤ {@link #size()}
     */
    public Frontier frontier(long size) {
        range(0 <= size && size <= size(), "its first " + size + " events");
        return read(connection -> Frontier.of(size, new Rows(connection).nodes()));
    }

    private void range(boolean within, String what) {
        if (!within) {
            throw new DaylightException("a ledger of " + size() + " events cannot prove " + what);
        }
    }

    /** The public half of the key that signs. */
    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The signature line, by the key of this ledger, of another text than a checkpoint: see {@link SigningKey}. */
    public String signatureLine(byte[] text) {
        return key.signatureLine(text);
    }

    /** Recomputes everything and names what differs, an empty list where nothing does; writes wait meanwhile. */
    public List<Fault> verify() {
        return verify(null);
    }

    /**
     * As {@link #verify()}, also against a checkpoint that was held elsewhere.
     *
     * @throws DaylightException where the held note is not a checkpoint at all
     */
    public List<Fault> verify(@Nullable String heldNote) {
        lock.lock();
        try {
            return verify(database, key.verifier(), origin, tiles, projections, heldNote);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #verify(String)}, of a case whose signing key is not at hand; nothing is repaired before. */
    public static List<Fault> verify(
            Database database,
            VerifierKey key,
            String origin,
            Path tiles,
            List<Projection> projections,
            @Nullable String heldNote) {
        try (Connection connection = database.snapshot()) {
            Faults faults = new Faults();
            Checkpoint held = heldNote == null ? null : Checkpoint.parse(heldNote);
            new Audit(connection, key, origin, tiles, held, faults).run();
            new ProjectionAudit(connection, origin, projections, faults).run();
            connection.rollback();
            return faults.list();
        } catch (SQLException e) {
            throw new DaylightException("the ledger cannot be verified: " + Database.firstLine(e), e);
        }
    }

    /**
     * Derives the rows of projections as the first {@code size} events give them, with private fields as they may be shown
     * now, into another database.
     *
     * @param target empty and migrated
     */
    public static void replay(
            Database source, String origin, List<Projection> projections, long size, Database target) {
        try (Connection from = source.snapshot();
                Connection to = target.begin()) {
            new Replay(projections, to).upTo(size, from, origin, true);
            to.commit();
            from.rollback();
        } catch (SQLException e) {
            throw new DaylightException("the ledger cannot be replayed: " + Database.firstLine(e), e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try (Connection connection = database.dataSource().getConnection()) {
            return query.in(connection);
        } catch (SQLException e) {
            throw new DaylightException("the ledger cannot be read: " + Database.firstLine(e), e);
        }
    }

    /** Waits for a write that is under way and takes no more; the database stays open. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
