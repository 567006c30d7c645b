// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.List;
import java.util.Map;
import org.daylight.Event;
import org.jooq.DSLContext;

/**
 * How sightings become rows. An event of this kind is one of three: a transition; the confirmation of one, with
 * {@code confirms}; or the proofs of a round of polls, with {@code proofs}.
 */
final class SightingRows {
    private SightingRows() {}

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        if (e.open().get("proofs") instanceof List<?> proofs) {
            proofs(e, proofs, sql);
        } else if (e.open().get("confirms") instanceof Long of) {
            sql.execute(
                    "update sighting set sure = 1, told = ?, last_ms = ?, times = ? where event = ?",
                    e.seq(),
                    e.number("last"),
                    e.number("times"),
                    of);
        } else {
            transition(e, revealed, sql);
        }
    }

    private static void transition(Event e, Map<String, Object> revealed, DSLContext sql) {
        boolean sure = Boolean.TRUE.equals(e.open().get("sure"));
        List<StatementRef> cited = StatementRef.list(e.open().get("cited"));
        sql.execute(
                "insert into sighting (event, watch, item, url, found, state, sign, since_ms, last_ms, there_ms, times, sure,"
                        + " told, ends, before_capture, after_capture, robots_capture, status, moved, title, trouble, alike,"
                        + " raised) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                e.seq(),
                e.text("watch"),
                e.text("item"),
                RegisterProjection.shown(revealed, "url"),
                e.text("found"),
                e.text("state"),
                e.text("sign"),
                e.number("since"),
                e.number("last"),
                e.open().get("there"),
                e.number("times"),
                sure ? 1 : 0,
                sure ? e.seq() : null,
                e.open().get("ends"),
                e.open().get("before"),
                e.open().get("after"),
                e.open().get("robots"),
                e.number("status"),
                revealed.get("moved"),
                revealed.get("title"),
                revealed.get("trouble"),
                revealed.get("alike"),
                cited.isEmpty() ? 0 : 1);
        if (e.open().get("cited") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> c && c.get("of") instanceof Long of) {
                    sql.execute(
                            "insert into sighting_cited (event, entry, decision, property) values (?, ?, ?, ?)",
                            e.seq(),
                            String.valueOf(c.get("entry")),
                            of,
                            String.valueOf(c.get("property")));
                }
            }
        }
    }

    private static void proofs(Event e, List<?> proofs, DSLContext sql) {
        int place = 0;
        for (Object each : proofs) {
            place++;
            if (each instanceof Map<?, ?> p
                    && p.get("offset") instanceof Long offset
                    && p.get("at") instanceof Long at) {
                sql.execute(
                        "insert into sighting_proof (event, place, watch, item, capture, file, offset_bytes, time_ms)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        e.seq(),
                        place,
                        String.valueOf(p.get("watch")),
                        String.valueOf(p.get("item")),
                        String.valueOf(p.get("capture")),
                        e.text("file"),
                        offset,
                        at);
            }
        }
    }
}
