// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.StatedPlace;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Where and when statements say that sites and incidents are: what a map draws. Statements that say the same of an entry come
 * as one row with how many they are, as {@link DrawnRows} keeps them. Reads only.
 *
 * <p>Threads: safe; every call is a few statements on connections of their own.
 */
public final class Localities {
    private final DSLContext sql;

    /** Those in this database. */
    public Localities(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Statements on one entry that say the same.
     *
     * @param entry which
     * @param kind of the entry
     * @param place where; null where they name no place
     * @param status the value of a status; empty for any other property
     * @param stance how their speakers stand to it
     * @param stated when it was said; null where nobody knows
     * @param restricted whether they stand on restricted captures
     * @param count how many
     */
    public record Said(
            EntryId entry,
            EntryKind kind,
            @Nullable StatedPlace place,
            String status,
            Stance stance,
            @Nullable StatedDate stated,
            boolean restricted,
            int count) {}

    /** Everything said of sites and incidents. */
    public List<Said> said() {
        return said("");
    }

    /** Everything said of these entries, as far as they are sites and incidents. */
    public List<Said> said(Collection<EntryId> entries) {
        List<Said> all = new ArrayList<>();
        each(entries, (where, ids) -> all.addAll(said(where, ids)));
        return all;
    }

    /** Gives entries in parts that one question may name. */
    static void each(Collection<EntryId> entries, BiConsumer<String, Object[]> part) {
        List<String> ids = entries.stream().map(EntryId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += DrawnRows.PART) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + DrawnRows.PART));
            part.accept(" where d.entry in (" + DrawnRows.marks(some.size()) + ")", some.toArray());
        }
    }

    private List<Said> said(String where, Object... values) {
        Parsed parsed = new Parsed();
        return sql.fetch(
                        "select d.entry, d.sort, d.status, d.stance, d.place_country, d.place_name, d.place_precision, d.stated,"
                                + " d.stated_precision, d.restricted, d.n from drawn_place d" + where,
                        values)
                .map(r -> new Said(
                        new EntryId(Rows.text(r, "entry")),
                        new EntryKind(Rows.text(r, "sort")),
                        place(r),
                        Rows.text(r, "status"),
                        Stance.of(Rows.text(r, "stance")),
                        parsed.date(r, "stated"),
                        Rows.number(r, "restricted") != 0,
                        Math.toIntExact(Rows.number(r, "n"))));
    }

    private static @Nullable StatedPlace place(Record r) {
        String country = Rows.maybe(r, "place_country");
        return country == null
                ? null
                : Dating.place(country, Rows.maybe(r, "place_name"), Rows.text(r, "place_precision"));
    }
}
