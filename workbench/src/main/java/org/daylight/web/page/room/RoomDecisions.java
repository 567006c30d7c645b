// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.protect.Right;
import org.daylight.register.DecidedOn;
import org.daylight.register.History;
import org.daylight.run.Amending;
import org.daylight.run.Arranging;
import org.daylight.run.ReadingRoom;
import org.daylight.run.Reviewing;
import org.daylight.run.Translating;
import org.daylight.run.Workbench;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Takes decisions in the reading room. A script gets the card as it is then; without one the next claim is shown. */
final class RoomDecisions {
    private static final String ROOM = "/room/";

    List<PageRoute> routes() {
        String claim = "/room/{document}/{claim}/";
        return List.of(
                PageRoute.take(claim + "accept", Right.DECIDE, RoomDecisions::accept),
                PageRoute.take(claim + "reject", Right.DECIDE, RoomDecisions::reject),
                PageRoute.take(claim + "amend", Right.DECIDE, RoomDecisions::amend),
                PageRoute.take(claim + "undo", Right.DECIDE, RoomDecisions::undo),
                PageRoute.take(claim + "translate", Right.DECIDE, RoomDecisions::translate));
    }

    private static Reply accept(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Held held = pages.claim(pages.opened());
        return decided(visit, "accepted", claim -> {
            Reviewing reviewing = new Reviewing(visit.workbench());
            // A second person agrees with where the first put it.
            String entry = visit.field("entry").orElse(half(held));
            String reason = visit.field("reason").orElse("");
            return switch (entry) {
                case "" -> reviewing.accept(claim.id(), reason);
                case "new" -> reviewing.acceptNew(claim.id(), reason);
                default -> reviewing.accept(claim.id(), EntryId.typed(entry), reason);
            };
        });
    }

    private static String half(ReadingRoom.Held held) {
        DecidedOn.Outcome outcome = held.outcome();
        DecidedOn.Accepted accepted = outcome == null || !outcome.state().equals("half") ? null : outcome.accepted();
        return accepted == null ? "" : accepted.entry().value();
    }

    private static Reply reject(Visit visit) {
        return decided(visit, "rejected", claim -> {
            String own = visit.field("own").orElse("");
            String code = visit.field("reason").orElse("");
            String reason = !own.isEmpty() || !code.matches("[a-z-]{1,30}") ? own : visit.say("room.reject." + code);
            if (reason.isEmpty()) {
                throw new DaylightException(visit.say("room.reject.needed"));
            }
            return new Reviewing(visit.workbench()).reject(claim.id(), reason);
        });
    }

    private static Reply amend(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        ReadingRoom.Held held = pages.claim(page);
        return decided(visit, "amended", claim -> {
            AmendForm form = AmendForm.of(visit, page, held, "");
            Map<String, String> values = new LinkedHashMap<>(Fields.changed(form.fields(), visit::field));
            coarse(visit.workbench(), claim.kind(), values);
            Optional<Offsets> at = place(visit).filter(p -> !p.equals(claim.at()));
            String quote = visit.field("quote")
                    .filter(q -> !q.equals(form.quote().strip()))
                    .orElse(null);
            Amending.Changes changes = new Amending.Changes(
                    values,
                    at.isPresent() ? null : quote,
                    at.orElse(null),
                    speaker(visit, form),
                    visit.field("stand")
                            .map(Stance::of)
                            .filter(s -> s != claim.stance())
                            .orElse(null),
                    null,
                    null);
            return new Amending(visit.workbench())
                    .amend(claim.id(), changes, null, visit.field("reason").orElse(""));
        });
    }

    /** A fine code brings its coarse one, unless the person chose that too. */
    static void coarse(Workbench workbench, ClaimKind kind, Map<String, String> values) {
        String code = values.get("code");
        String vocabulary = kind == ClaimKind.RESPONSE ? "response.kind" : "incident.method";
        String name = kind == ClaimKind.RESPONSE ? "kind" : "method";
        if (code != null && !code.isEmpty() && !values.containsKey(name)) {
            workbench.codebook().coarse(vocabulary, code).ifPresent(c -> values.put(name, c));
        }
    }

    private static @Nullable String speaker(Visit visit, AmendForm form) {
        String before = form.fields().stream()
                .filter(f -> f.name().equals("speaker"))
                .map(Fields.Field::value)
                .findFirst()
                .orElse("");
        String now = visit.field("speaker").orElse("");
        return now.equals(before) ? null : now;
    }

    static Optional<Offsets> place(Visit visit) {
        int start = number(visit, "start");
        int end = number(visit, "end");
        return start < 0 || end <= start ? Optional.empty() : Optional.of(new Offsets(start, end));
    }

    static int number(Visit visit, String name) {
        return visit.field(name)
                .filter(n -> n.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    private static Reply undo(Visit visit) {
        return decided(visit, "undone", claim -> {
            long event = number(visit, "event");
            String actor = new History(visit.workbench().database())
                    .taken(event)
                    .map(History.Taken::actor)
                    .orElse("");
            if (!actor.equals(visit.workbench().actor()) && !visit.may(Right.REVIEW)) {
                throw new DaylightException(visit.say("room.undo.others"));
            }
            return new Arranging(visit.workbench()).undo(event, visit.say("frame.undo.reason"));
        });
    }

    private static Reply translate(Visit visit) {
        return decided(
                visit,
                "translated",
                claim -> new Translating(visit.workbench())
                        .add(claim.id(), visit.filled("lang"), null, visit.filled("text")));
    }

    /** A decision on the claim of the path. */
    private interface Deed {
        Event take(Claim claim);
    }

    private static Reply decided(Visit visit, String told, Deed deed) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        Claim claim = pages.claim(page).claim();
        String wrong = null;
        long event = -1;
        try {
            Event taken = deed.take(claim);
            event = taken.seq();
        } catch (DaylightException | IllegalArgumentException e) {
            wrong = kindly(visit, page, claim, String.valueOf(e.getMessage()));
        }
        return visit.partial()
                ? part(visit, claim.id(), told, event, wrong)
                : whole(visit, claim.id(), told, event, wrong);
    }

    /** What a person reads whose own acceptance waits for another's. */
    private static String kindly(Visit visit, ReadingRoom.Opened page, Claim claim, String error) {
        return page.claim(claim.id())
                .filter(h -> h.state().equals("half") && h.own())
                .map(h -> visit.say("room.half.own"))
                .orElse(error);
    }

    private static Reply whole(Visit visit, ClaimId claim, String told, long event, @Nullable String wrong) {
        Filter filter = Filter.of(visit);
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        String here = ROOM + page.document().id().value();
        if (wrong != null) {
            return visit.failed(here + filter.query(claim.value()) + "#c-" + claim, wrong);
        }
        String words = visit.say("room.told." + told);
        if (told.equals("undone") || told.equals("translated")) {
            return visit.done(here + filter.query(claim.value()) + "#c-" + claim, words);
        }
        String next = Pages.after(page, filter, claim.value());
        if (next != null) {
            return visit.done(here + filter.query(next) + "#c-" + next, words, event);
        }
        String further = pages.next(page, filter);
        return visit.done(further == null ? "/room" + filter.query() : ROOM + further + filter.query(), words, event);
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply part(Visit visit, ClaimId id, String told, long event, @Nullable String wrong) {
        Filter filter = Filter.of(visit);
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        ReadingRoom.Held held = page.claim(id).orElseThrow(() -> new Visit.Missing(id.value()));
        Card card = pages.cards(page).card(held);
        int waiting = Pages.waiting(page, filter);
        String next = waiting > 0 ? null : pages.next(page, filter);
        int[] counts = Queue.counts(visit.workbench(), filter);
        Shell shell = visit.shell("room", visit.say("room.title"));
        Answer answer = new Answer(
                card,
                page.document().id().value(),
                filter,
                wrong == null ? visit.say("room.told." + told) : wrong,
                wrong != null,
                event,
                waiting,
                counts[1],
                counts[0],
                waiting > 0 ? "" : next == null ? "/room" + filter.query() : ROOM + next + filter.query());
        return Reply.html(out -> JteanswerGenerated.render(out, null, shell, answer));
    }
}
