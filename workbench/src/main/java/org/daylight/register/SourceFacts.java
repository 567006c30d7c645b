// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a source: which kind it is of, from which country it speaks, and to whom it belongs. Two sources of one
 * owner count once, as the rule of support says; so an owner has a reason, and what was said before stays.
 */
public final class SourceFacts {
    static final String DESCRIBE = "describe-source";
    private static final int LONGEST = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final DSLContext sql;

    /** What this database holds. */
    public SourceFacts(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * What is said of a source.
     *
     * @param event the decision; a later one takes its place whole
     * @param actor pseudonym of who said so
     * @param time when
     * @param kind a code of the codebook's {@code source.kind}; null where nobody said
     * @param country ISO 3166-1 alpha-2; null where nobody said
     * @param owner the body that it belongs to; null where nobody said
     * @param reason in the person's words; empty where it was erased
     */
    public record Facts(
            long event,
            String actor,
            Instant time,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String owner,
            String reason) {}

    /**
     * Says what a source is.
     *
     * @param kind as the codebook has it, or blank
     * @param country two letters, or blank
     * @param owner a body, or blank
     * @throws DaylightException where nothing is said, a code is none, or there is no reason
     */
    public static Draft describe(String source, String kind, String country, String owner, String reason) {
        String land = country.strip().toUpperCase(Locale.ROOT);
        if (!land.isEmpty() && !COUNTRIES.contains(land)) {
            throw new DaylightException("\"" + country.strip()
                    + "\" is no country; two letters are wanted, as in NL (ISO 3166-1); nothing was written");
        }
        if (kind.isBlank() && land.isEmpty() && owner.isBlank()) {
            throw new DaylightException("say the kind, the country or the owner of the source; nothing was written");
        }
        if (owner.strip().length() > LONGEST) {
            throw new DaylightException(
                    "the name of an owner has at most " + LONGEST + " characters; nothing was written");
        }
        if (reason.isBlank()) {
            throw new DaylightException("this decision needs a reason: where is it said? nothing was written");
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", DESCRIBE);
        put(open, "kind", kind);
        put(open, "country", land);
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("source", source.strip());
        put(secret, "owner", owner);
        secret.put("reason", reason);
        return new Draft(EventKind.DECISION, open, secret);
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        sql.execute(
                "insert into source_fact (event, source, kind, country, owner) values (?, ?, ?, ?, ?)",
                e.seq(),
                RegisterProjection.shown(revealed, "source"),
                e.open().get("kind"),
                e.open().get("country"),
                revealed.get("owner") instanceof String owner ? owner : null);
        forget(sql);
    }

    /** How many origins a value has may be another number now, on whichever entry. */
    static void forget(DSLContext sql) {
        Summaries.forget(sql);
        DrawnRows.forget(sql);
    }

    /** All that was said of a source and holds, oldest first; the last is what is said today. */
    public List<Facts> of(String source) {
        return sql.fetch(SELECT + " and t.source = ? order by t.event", source.strip())
                .map(SourceFacts::facts);
    }

    /** What is said today of a source; empty where nobody said anything. */
    public Optional<Facts> today(String source) {
        List<Facts> all = of(source);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** What is said today of every source, by name. */
    public Map<String, Facts> all() {
        Map<String, Facts> today = new LinkedHashMap<>();
        sql.fetch(SELECT + " order by t.source, t.event").forEach(r -> today.put(Rows.text(r, "source"), facts(r)));
        today.remove(Decisions.ERASED);
        return today;
    }

    private static final String SELECT = "select t.*, d.actor, d.time_ms, d.reason from source_fact t"
            + " join decision d on d.event = t.event where d.undone_by is null";

    private static Facts facts(Record r) {
        String reason = Rows.maybe(r, "reason");
        return new Facts(
                Rows.number(r, "event"),
                Rows.text(r, "actor"),
                Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                Rows.maybe(r, "kind"),
                Rows.maybe(r, "country"),
                Rows.maybe(r, "owner"),
                reason == null ? "" : reason);
    }
}
