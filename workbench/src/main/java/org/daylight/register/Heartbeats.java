// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Duration;
import java.time.Instant;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * When workers that watch were at it last, as they wrote it themselves: so it is known when nobody watched, whichever process
 * or machine it was. Beside the ledger.
 */
public final class Heartbeats {
    /** Between two that a worker writes. */
    public static final Duration EVERY = Duration.ofSeconds(30);
    /** A worker that wrote none for so long is gone. */
    private static final Duration GONE = Duration.ofMinutes(2);
    /** One that is further ahead was written by a clock that was wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;

    /** Those in this database. */
    public Heartbeats(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Whether somebody watches.
     *
     * @param now whether a worker is at it
     * @param last when one was; null where none ever was
     */
    public record Running(boolean now, @Nullable Instant last) {}

    /** A worker is at it now, or ended now. */
    public void beat(String worker, Instant now, boolean ended) {
        sql.execute(
                "insert into watch_beat (worker, beat_ms, ended) values (?, ?, ?)"
                        + " on conflict (worker) do update set beat_ms = excluded.beat_ms, ended = excluded.ended",
                worker,
                now.toEpochMilli(),
                ended ? 1 : 0);
    }

    /** Workers of other processes are gone: for a case that one process alone works in. */
    public void endOthers(String process) {
        sql.execute("update watch_beat set ended = 1 where worker not like ?", process + "%");
    }

    /** Forgets workers that ended long ago, but the last of all. */
    public void forget(Instant now) {
        sql.execute(
                "delete from watch_beat where beat_ms < ? and beat_ms < (select max(beat_ms) from watch_beat)",
                now.minus(KEPT).toEpochMilli());
    }

    /** Whether somebody watches, as far as is written. */
    public Running running(Instant now) {
        Instant last = sql.fetch("select beat_ms from watch_beat order by beat_ms desc limit 1").stream()
                .map(r -> Instant.ofEpochMilli(Rows.number(r, "beat_ms")))
                .findFirst()
                .orElse(null);
        boolean alive = !sql.fetch(
                        "select 1 as one from watch_beat where ended = 0 and beat_ms > ? and beat_ms < ? limit 1",
                        now.minus(GONE).toEpochMilli(),
                        now.plus(AHEAD).toEpochMilli())
                .isEmpty();
        return new Running(alive, last);
    }
}
