// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What people judged: the reliability of sources with its history, the credibility of statements where they override the
 * computed one, and which of several statements is shown first. Two axes that are never averaged; every judgement has a
 * reason, and what it overrides stays beside it.
 */
public final class Grades {
    static final String SOURCE = "grade-source";
    static final String STATEMENT = "grade";
    static final String PREFER = "prefer";
    /** The words of these decisions. */
    static final Set<String> WORDS = Set.of(SOURCE, STATEMENT, PREFER);

    static final List<String> TABLES = List.of("source_grade", "statement_grade", "preferred");

    private final DSLContext sql;

    /** The grades in this database. */
    public Grades(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A judgement.
     *
     * @param event its decision
     * @param actor pseudonym of who judged
     * @param time when
     * @param value {@code A} to {@code F} of a source, {@code 1} to {@code 6} of a statement
     * @param reason in the person's words; empty where it was erased
     */
    public record Grade(long event, String actor, Instant time, String value, String reason) {
        /** The same with another form of its reason, such as with bars. */
        public Grade masked(UnaryOperator<String> words) {
            return new Grade(event, actor, time, value, words.apply(reason));
        }
    }

    /**
     * A statement that a person puts before the others of its property; it wins nothing else.
     *
     * @param statement which
     * @param event the decision
     * @param actor pseudonym of who decided
     * @param reason in the person's words
     */
    public record Preferred(StatementRef statement, long event, String actor, String reason) {}

    /**
     * Grades a source.
     *
     * @param reliability A to F
     */
    public static Draft source(String source, String reliability, String reason) {
        if (!reliability.matches("[A-F]")) {
            throw new DaylightException("the reliability of a source is A to F, found \"" + reliability + "\"");
        }
        return draft(
                Map.of("decision", SOURCE, "reliability", reliability),
                Map.of("source", source.strip(), "reason", needed(reason)));
    }

    /**
     * Overrides the computed credibility of a statement.
     *
     * @param credibility 1 to 6
     */
    public static Draft statement(StatementRef statement, int credibility, String reason) {
        if (credibility < 1 || credibility > 6) {
            throw new DaylightException("the credibility of a statement is 1 to 6, found " + credibility);
        }
        Map<String, Object> open = new LinkedHashMap<>(statement.field());
        open.put("decision", STATEMENT);
        open.put("credibility", (long) credibility);
        return draft(open, Map.of("reason", needed(reason)));
    }

    /** Shows a statement before the others of its property. */
    public static Draft prefer(StatementRef statement, String reason) {
        if (statement.property() == null) {
            throw new DaylightException("name one statement, such as " + statement.decision() + "/operator");
        }
        Map<String, Object> open = new LinkedHashMap<>(statement.field());
        open.put("decision", PREFER);
        return draft(open, Map.of("reason", needed(reason)));
    }

    private static Draft draft(Map<String, Object> open, Map<String, Object> secret) {
        return new Draft(EventKind.DECISION, open, secret);
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new DaylightException("this decision needs a reason: no winner without one; nothing was written");
        }
        return reason;
    }

    static void apply(Event e, Map<String, Object> revealed, DSLContext sql) {
        switch (e.text("decision")) {
            case SOURCE ->
                sql.execute(
                        "insert into source_grade (event, source, reliability) values (?, ?, ?)",
                        e.seq(),
                        RegisterProjection.shown(revealed, "source"),
                        e.text("reliability"));
            case STATEMENT ->
                sql.execute(
                        "insert into statement_grade (event, decision, property, credibility) values (?, ?, ?, ?)",
                        e.seq(),
                        e.number("of"),
                        e.open().getOrDefault("property", ""),
                        e.number("credibility"));
            default ->
                sql.execute(
                        "insert into preferred (event, decision, property) values (?, ?, ?)",
                        e.seq(),
                        e.number("of"),
                        e.text("property"));
        }
    }

    /** All grades that a source was given and that hold, oldest first; the last is the one of today. */
    public List<Grade> ofSource(String source) {
        return sql.fetch(
                        "select t.event, t.reliability as value, d.actor, d.time_ms, d.reason from source_grade t"
                                + " join decision d on d.event = t.event"
                                + " where t.source = ? and d.undone_by is null order by t.event",
                        source.strip())
                .map(Grades::grade);
    }

    /** Every source that has a grade, with the one of today, by name. */
    public Map<String, Grade> sources() {
        Map<String, Grade> today = new LinkedHashMap<>();
        sql.fetch("select t.event, t.source, t.reliability as value, d.actor, d.time_ms, d.reason from source_grade t"
                        + " join decision d on d.event = t.event where d.undone_by is null"
                        + " order by t.source, t.event")
                .forEach(r -> today.put(Rows.text(r, "source"), grade(r)));
        today.remove(Decisions.ERASED);
        return today;
    }

    /** The credibility by which a person overrides the computed one. */
    public Optional<Grade> ofStatement(long decision, String property) {
        return sql
                .fetch(
                        "select t.event, t.credibility as value, d.actor, d.time_ms, d.reason from statement_grade t"
                                + " join decision d on d.event = t.event where t.decision = ?"
                                + " and t.property in ('', ?) and d.undone_by is null order by t.event desc limit 1",
                        decision,
                        property)
                .map(Grades::grade)
                .stream()
                .findFirst();
    }

    /** The credibilities by which people override the computed ones of an entry's statements, by {@code decision/property}. */
    public Map<String, Grade> ofStatements(EntryId entry) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        sql.fetch(
                        "select t.event, t.credibility as value, d.actor, d.time_ms, d.reason, s.decision, s.property"
                                + " from statement_grade t join decision d on d.event = t.event"
                                + " join statement s on s.decision = t.decision and t.property in ('', s.property)"
                                + " where s.entry = ? and s.stands = 1 and d.undone_by is null order by t.event",
                        entry.value())
                .forEach(r -> grades.put(Rows.number(r, "decision") + "/" + Rows.text(r, "property"), grade(r)));
        return grades;
    }

    /** The statements of an entry that a person puts first, by property; only those that stand. */
    public Map<String, Preferred> preferred(EntryId entry) {
        Map<String, Preferred> preferred = new LinkedHashMap<>();
        sql.fetch(
                        "select t.event, t.decision, t.property, d.actor, d.reason from preferred t"
                                + " join statement s on s.decision = t.decision and s.property = t.property"
                                + " join decision d on d.event = t.event"
                                + " where s.entry = ? and s.stands = 1 and d.undone_by is null order by t.event",
                        entry.value())
                .forEach(r -> preferred.put(
                        Rows.text(r, "property"),
                        new Preferred(
                                new StatementRef(Rows.number(r, "decision"), Rows.text(r, "property")),
                                Rows.number(r, "event"),
                                Rows.text(r, "actor"),
                                reason(r))));
        return preferred;
    }

    private static Grade grade(Record r) {
        return new Grade(
                Rows.number(r, "event"),
                Rows.text(r, "actor"),
                Instant.ofEpochMilli(Rows.number(r, "time_ms")),
                Rows.text(r, "value"),
                reason(r));
    }

    private static String reason(Record r) {
        String reason = Rows.maybe(r, "reason");
        return reason == null ? "" : reason;
    }
}
