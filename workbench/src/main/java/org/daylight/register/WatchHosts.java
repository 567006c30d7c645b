// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daylight.CaptureId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of hosts that are polled, and who polls them now. One worker holds a host at a time, and every address
 * behind which it stands; what the next may ask, and when, it finds here. Beside the ledger; several workers may share it.
 */
public final class WatchHosts {
    private final DSLContext sql;

    /** Those in this database. */
    public WatchHosts(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /** The same within a transaction. */
    public WatchHosts(Connection transaction) {
        sql = Rows.sql(transaction);
    }

    /**
     * A host.
     *
     * @param name and port
     * @param free not asked before
     * @param failures in a row
     * @param address as last seen; null behind a proxy and before the first answer
     * @param robots what its robots file said; null before it was asked for
     * @param none digests of what it answers for addresses that it never had, apart by spaces; null before that was asked
     * @param noneAsked when it was
     */
    public record Host(
            String name,
            Instant free,
            int failures,
            @Nullable String address,
            @Nullable File robots,
            @Nullable String none,
            @Nullable Instant noneAsked) {}

    /**
     * The robots file in force.
     *
     * @param status of the last answer that counts
     * @param read when that was
     * @param asked when it was asked for last, answered or not
     * @param capture of the file; null where there is none
     */
    public record File(
            int status,
            Instant read,
            Instant asked,
            @Nullable CaptureId capture) {}

    /** A host, made where it is not known. */
    public Host host(String name) {
        sql.execute(
                "insert into watch_host (name, free_ms, failures, until_ms) values (?, 0, 0, 0) on conflict (name) do nothing",
                name);
        return find(name).orElseThrow();
    }

    /** A host that is known. */
    public Optional<Host> find(String name) {
        return sql.fetch("select * from watch_host where name = ?", name).map(WatchHosts::host).stream()
                .findFirst();
    }

    /**
     * Takes hold of a host, or of an address, for a while; who holds it already may hold it longer.
     *
     * @return whether nobody else holds it
     */
    public boolean hold(String name, String holder, Instant now, Instant until) {
        host(name);
        return sql.execute(
                        "update watch_host set holder = ?, until_ms = ? where name = ? and (until_ms <= ? or holder = ?)",
                        holder,
                        until.toEpochMilli(),
                        name,
                        now.toEpochMilli(),
                        holder)
                == 1;
    }

    /** Lets go of it. */
    public void release(String name, String holder) {
        sql.execute("update watch_host set holder = null, until_ms = 0 where name = ? and holder = ?", name, holder);
    }

    /** Lets go of all that a holder has. */
    public void releaseAll(String holder) {
        sql.execute("update watch_host set holder = null, until_ms = 0 where holder = ?", holder);
    }

    /** Lets go of what workers of other processes hold: for a case that one process alone works in. */
    public void releaseOthers(String process) {
        sql.execute(
                "update watch_host set holder = null, until_ms = 0 where holder is not null and holder not like ?",
                process + "%");
    }

    /** Not to be asked before; written before it is asked, so that a crash forgets nothing. */
    public void free(String name, Instant free, int failures) {
        sql.execute(
                "update watch_host set free_ms = ?, failures = ? where name = ?", free.toEpochMilli(), failures, name);
    }

    /** What a clock that was wrong promised of moments far ahead holds no more. */
    public void setBack(Instant latest) {
        sql.execute("update watch_host set free_ms = 0 where free_ms > ?", latest.toEpochMilli());
    }

    /** Behind which address it stands. */
    public void address(String name, @Nullable String address) {
        sql.execute("update watch_host set address = ? where name = ?", address, name);
    }

    /** What its robots file says. */
    public void robots(String name, File file) {
        sql.execute(
                "update watch_host set robots_status = ?, robots_read_ms = ?, robots_asked_ms = ?, robots_capture = ?"
                        + " where name = ?",
                file.status(),
                file.read().toEpochMilli(),
                file.asked().toEpochMilli(),
                file.capture() == null ? null : file.capture().value(),
                name);
    }

    /** What it answers for addresses that it never had. */
    public void none(String name, List<String> digests, Instant asked) {
        sql.execute(
                "update watch_host set none = ?, none_ms = ? where name = ?",
                String.join(" ", digests),
                asked.toEpochMilli(),
                name);
    }

    /**
     * Forgets for good the hosts that are called by a name that is being sealed.
     *
     * @param named whether words hold the name
     */
    public void hide(Predicate<String> named) {
        for (Record r : sql.fetch("select name from watch_host")) {
            if (named.test(Rows.text(r, "name"))) {
                sql.execute("delete from watch_host where name = ?", Rows.text(r, "name"));
            }
        }
    }

    private static Host host(Record r) {
        Integer status = r.get("robots_status", Integer.class);
        return new Host(
                Rows.text(r, "name"),
                Instant.ofEpochMilli(Rows.number(r, "free_ms")),
                Math.toIntExact(Rows.number(r, "failures")),
                Rows.maybe(r, "address"),
                status == null
                        ? null
                        : new File(
                                status,
                                Instant.ofEpochMilli(Rows.number(r, "robots_read_ms")),
                                Instant.ofEpochMilli(Rows.number(r, "robots_asked_ms")),
                                Sightings.capture(r, "robots_capture")),
                Rows.maybe(r, "none"),
                Sightings.moment(r, "none_ms"));
    }
}
