// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What is said to tie bodies to sites and to other bodies: statements that say the same come as one row with how many they are,
 * as {@link DrawnRows} keeps them. Reads only.
 *
 * <p>Threads: safe; every call is a few statements on connections of their own.
 */
public final class Ties {
    private final DSLContext sql;

    /** Those in this database. */
    public Ties(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * Statements on one entry that say the same.
     *
     * @param entry the site, or the body below
     * @param kind of the entry
     * @param decision the first that accepted one of them
     * @param role {@code operator}, {@code parent}, a role of the codebook, or {@code acted}
     * @param deed what a body of a state did, as the codebook codes it; empty unless it acted
     * @param name of the body, as it is written
     * @param shown how the pages that name it so show it; null where no page masks it
     * @param stance how their speakers stand to it
     * @param count how many
     */
    public record Tie(
            EntryId entry,
            EntryKind kind,
            long decision,
            String role,
            String deed,
            String name,
            @Nullable String shown,
            Stance stance,
            int count) {}

    /** All of them, by entry and decision. */
    public List<Tie> all() {
        return ties("");
    }

    /** Those of these entries. */
    public List<Tie> of(Collection<EntryId> entries) {
        List<Tie> all = new ArrayList<>();
        Localities.each(entries, (where, ids) -> all.addAll(ties(where, ids)));
        return all;
    }

    private List<Tie> ties(String where, Object... values) {
        return sql.fetch(
                        "select d.entry, d.sort, d.decision, d.role, d.deed, d.name, d.stance, d.n, h.shown from drawn_tie d"
                                + " left join drawn_name h on h.entry = d.entry and h.name = d.name" + where
                                + " order by d.entry, d.decision, d.role, d.deed, d.name, d.stance",
                        values)
                .map(r -> new Tie(
                        new EntryId(Rows.text(r, "entry")),
                        new EntryKind(Rows.text(r, "sort")),
                        Rows.number(r, "decision"),
                        Rows.text(r, "role"),
                        Rows.text(r, "deed"),
                        Rows.text(r, "name"),
                        Rows.maybe(r, "shown"),
                        Stance.of(Rows.text(r, "stance")),
                        Math.toIntExact(Rows.number(r, "n"))));
    }

    /** The labels of all sites and bodies, as their texts show them when no other name is masked since. */
    public Map<EntryId, String> labels() {
        Map<EntryId, String> labels = new HashMap<>();
        sql.fetch(
                        "select e.id, coalesce(h.shown, e.label) as label from entry e left join drawn_name h on h.entry = e.id"
                                + " and h.name = e.label where e.kind in ('presence', 'agency') and e.merged_into is null")
                .forEach(r -> labels.put(new EntryId(Rows.text(r, "id")), Rows.text(r, "label")));
        return labels;
    }

    /** In which country each site is said to be; of several the first by code. */
    public Map<EntryId, String> countries() {
        Map<EntryId, String> countries = new HashMap<>();
        sql.fetch("select entry, min(place_country) as country from drawn_place where sort = 'presence'"
                        + " and place_country is not null group by entry")
                .forEach(r -> countries.put(new EntryId(Rows.text(r, "entry")), Rows.text(r, "country")));
        return countries;
    }
}
