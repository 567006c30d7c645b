// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.daylight.ledger.Database;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What {@link DueProcess} decided, as it stands now: replies and outcomes with what they answer, requests, searches that
 * found nothing. Reads only.
 *
 * <p>Threads: safe; every call is a few statements on connections of their own.
 */
public final class DueRegister {
    private static final String WAITING = "from reply_request t where" + DecisionLog.HOLDS
            + "and not exists (select 1 from reply_answer a where a.request = t.event and"
            + DecisionLog.HOLDS.replace("t.event", "a.event") + ") ";

    private final DSLContext sql;

    /** What is in this database. */
    public DueRegister(Database database) {
        sql = Rows.sql(database.dataSource(), database.isPostgres());
    }

    /**
     * A statement that answers.
     *
     * @param event its decision
     * @param role {@code reply} or {@code outcome}
     * @param claim the statement's claim
     * @param target the entry or claim that is answered
     * @param reason in the person's words; null where it was erased
     */
    public record Answer(
            long event,
            String role,
            ClaimId claim,
            DocumentId document,
            String target,
            @Nullable String reason) {}

    /**
     * A request for a reply.
     *
     * @param event its decision
     * @param about entries and claims
     * @param how by which way
     * @param asked the day
     * @param until the day until which an answer was asked for
     * @param whom private
     * @param note private
     * @param came what came of it; null while nothing did
     */
    public record Request(
            long event,
            List<String> about,
            String how,
            String asked,
            String until,
            String whom,
            @Nullable String note,
            @Nullable Came came) {
        /** Whether the day has passed without an answer. */
        public boolean overdue(String today) {
            return came == null && until.compareTo(today) < 0;
        }
    }

    /**
     * What came of a request.
     *
     * @param event its decision
     * @param what a word of {@link DueProcess#OUTCOMES}
     * @param received the day
     * @param claim the accepted claim that holds the reply
     * @param note private
     */
    public record Came(
            long event,
            String what,
            String received,
            @Nullable ClaimId claim,
            @Nullable String note) {}

    /**
     * A search that found nothing.
     *
     * @param event its decision
     * @param search the event of the search
     * @param what a word of {@link DueProcess#MISSING}
     * @param about entries and claims
     * @param country whose response was looked for
     * @param searched the day
     */
    public record Nothing(
            long event,
            long search,
            String what,
            List<String> about,
            @Nullable String country,
            String searched,
            @Nullable String reason) {}

    /**
     * That nobody is asked for a reply.
     *
     * @param event its decision
     * @param about entries and claims
     * @param because a word of {@link DueProcess#BECAUSE}
     * @param reason private; null where it was erased
     */
    public record Waiver(
            long event,
            List<String> about,
            String because,
            @Nullable String reason) {}

    /** All that answers, in order. */
    public List<Answer> answers() {
        return answers(sql.fetch("select t.* from answer t where" + DecisionLog.HOLDS + "order by t.event, t.target"));
    }

    /** What answers one of these entries and claims, in order. */
    public List<Answer> answersTo(Collection<String> targets) {
        return sorted(in("select t.* from answer t where" + DecisionLog.HOLDS + "and t.target in (", targets).stream()
                .map(DueRegister::answer)
                .toList());
    }

    /** What the statements of these claims answer, in order. */
    public List<Answer> answersOf(Collection<ClaimId> claims) {
        return sorted(
                in("select t.* from answer t where" + DecisionLog.HOLDS + "and t.claim in (", values(claims)).stream()
                        .map(DueRegister::answer)
                        .toList());
    }

    /** All requests, in order. */
    public List<Request> requests() {
        return requests(sql.fetch("select t.* from reply_request t where" + DecisionLog.HOLDS + "order by t.event"));
    }

    /** Requests of which nothing came yet, due first, and not more than so many. */
    public List<Request> waiting(int most) {
        return requests(sql.fetch("select t.* " + WAITING + "order by t.until_date, t.event limit ?", most), Map.of());
    }

    /** Of how many requests nothing came yet. */
    public int waitingCount() {
        return Math.toIntExact(
                Rows.number(sql.fetch("select count(*) as n " + WAITING).getFirst(), "n"));
    }

    /** The request with this event. */
    public Optional<Request> request(long event) {
        return requests(sql.fetch("select t.* from reply_request t where t.event = ? and" + DecisionLog.HOLDS, event))
                .stream()
                .findFirst();
    }

    /** The requests about one of these entries and claims, in order. */
    public List<Request> requestsAbout(Collection<String> targets) {
        return requestsOf(events(targets));
    }

    /** All searches that found nothing, in order. */
    public List<Nothing> nothingFound() {
        return nothing(sql.fetch("select t.* from nothing_found t where" + DecisionLog.HOLDS + "order by t.event"));
    }

    /** The searches about one of these entries and claims that found nothing, in order. */
    public List<Nothing> nothingAbout(Collection<String> targets) {
        List<Nothing> all = new ArrayList<>();
        for (long event : events(targets)) {
            all.addAll(nothing(
                    sql.fetch("select t.* from nothing_found t where t.event = ? and" + DecisionLog.HOLDS, event)));
        }
        return all;
    }

    /** All waivers, in order. */
    public List<Waiver> waivers() {
        return waivers(sql.fetch("select t.* from reply_waiver t where" + DecisionLog.HOLDS + "order by t.event"));
    }

    /** The waivers about one of these entries and claims, in order. */
    public List<Waiver> waiversAbout(Collection<String> targets) {
        List<Waiver> all = new ArrayList<>();
        for (long event : events(targets)) {
            all.addAll(waivers(
                    sql.fetch("select t.* from reply_waiver t where t.event = ? and" + DecisionLog.HOLDS, event)));
        }
        return all;
    }

    private List<Waiver> waivers(Result<Record> rows) {
        return rows.map(r -> new Waiver(
                Rows.number(r, "event"),
                about(Rows.number(r, "event")),
                Rows.text(r, "because"),
                Rows.maybe(r, "reason")));
    }

    private List<Request> requestsOf(Collection<Long> events) {
        List<Request> all = new ArrayList<>();
        events.forEach(event -> request(event).ifPresent(all::add));
        return all;
    }

    private Set<Long> events(Collection<String> targets) {
        return new LinkedHashSet<>(in("select event from due_target where target in (", targets).stream()
                .map(r -> Rows.number(r, "event"))
                .sorted()
                .toList());
    }

    private List<Record> in(String question, Collection<String> values) {
        List<Record> all = new ArrayList<>();
        List<String> list = List.copyOf(new LinkedHashSet<>(values));
        for (List<String> some : Rows.stretches(list)) {
            String marks = Rows.marks(some.size());
            all.addAll(sql.fetch(question + marks + ")", some.toArray()));
        }
        return all;
    }

    private static List<String> values(Collection<ClaimId> claims) {
        return claims.stream().map(ClaimId::value).toList();
    }

    private static List<Answer> sorted(List<Answer> answers) {
        return answers.stream()
                .sorted((a, b) ->
                        a.event() == b.event() ? a.target().compareTo(b.target()) : Long.compare(a.event(), b.event()))
                .toList();
    }

    private static List<Answer> answers(Result<Record> rows) {
        return rows.map(DueRegister::answer);
    }

    private static Answer answer(Record r) {
        return new Answer(
                Rows.number(r, "event"),
                Rows.text(r, "role"),
                new ClaimId(Rows.text(r, "claim")),
                new DocumentId(Rows.text(r, "document")),
                Rows.text(r, "target"),
                Rows.maybe(r, "reason"));
    }

    private List<Request> requests(Result<Record> rows) {
        Map<Long, Came> came = new LinkedHashMap<>();
        // A later word on a request stands instead of an earlier one.
        (rows.size() == 1
                        ? sql.fetch(
                                "select t.* from reply_answer t where t.request = ? and" + DecisionLog.HOLDS
                                        + "order by t.event",
                                Rows.number(rows.getFirst(), "event"))
                        : sql.fetch("select t.* from reply_answer t where" + DecisionLog.HOLDS + "order by t.event"))
                .forEach(r -> came.put(Rows.number(r, "request"), came(r)));
        return requests(rows, came);
    }

    private List<Request> requests(Result<Record> rows, Map<Long, Came> came) {
        return rows.map(r -> new Request(
                Rows.number(r, "event"),
                about(Rows.number(r, "event")),
                Rows.text(r, "how"),
                Rows.text(r, "asked"),
                Rows.text(r, "until_date"),
                Rows.text(r, "whom"),
                Rows.maybe(r, "note"),
                came.get(Rows.number(r, "event"))));
    }

    private static Came came(Record r) {
        String claim = Rows.maybe(r, "claim");
        return new Came(
                Rows.number(r, "event"),
                Rows.text(r, "came"),
                Rows.text(r, "received"),
                claim == null ? null : new ClaimId(claim),
                Rows.maybe(r, "note"));
    }

    private List<Nothing> nothing(Result<Record> rows) {
        return rows.map(r -> new Nothing(
                Rows.number(r, "event"),
                Rows.number(r, "search"),
                Rows.text(r, "what"),
                about(Rows.number(r, "event")),
                Rows.maybe(r, "country"),
                Rows.text(r, "searched"),
                Rows.maybe(r, "reason")));
    }

    private List<String> about(long event) {
        return sql.fetch("select target from due_target where event = ? order by target", event)
                .map(r -> Rows.text(r, "target"));
    }
}
