// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.DaylightException;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Text;
import org.daylight.protect.Right;
import org.daylight.protect.Spellings;
import org.daylight.run.Marking;
import org.daylight.run.ReadingRoom;
import org.daylight.run.SaidAlike;
import org.daylight.run.Sealing;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Visit;

/** Takes the forms of the reading room that have a page of their own: many claims at once, a new claim, a private name. */
final class RoomForms {
    private static final String ROOM = "/room/";

    List<PageRoute> routes() {
        return List.of(
                PageRoute.take("/room/{document}/{claim}/alike", Right.REVIEW, RoomForms::alike),
                PageRoute.take("/room/{document}/new", Right.DECIDE, RoomForms::mark),
                PageRoute.take("/room/{document}/private", Right.PROTECT, RoomForms::hide));
    }

    private static Reply alike(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        Claim claim = pages.claim(page).claim();
        return taken(
                visit,
                ROOM + page.document().id().value() + Filter.of(visit).query(),
                ROOM + page.document().id().value() + "/" + claim.id() + "/alike"
                        + Filter.of(visit).query(),
                "room.told.alike",
                v -> new SaidAlike(v.workbench())
                        .accept(
                                claim,
                                RoomDecisions.number(v, "claims"),
                                v.field("reason").orElse("")));
    }

    private static Reply mark(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        ClaimKind kind = ClaimKind.of(visit.filled("as"));
        MarkForm form = MarkForm.of(visit, page, kind);
        String here = ROOM + page.document().id().value();
        return taken(visit, here + Filter.of(visit).query(), here + "/new" + again(visit), "room.told.marked", v -> {
            Offsets at = RoomDecisions.place(v).orElseGet(() -> Marking.place(page.document(), v.filled("quote")));
            Map<String, String> values = Fields.sent(form.fields(), v::field);
            RoomDecisions.coarse(v.workbench(), kind, values);
            Marking.Mark mark = new Marking.Mark(
                    at,
                    kind,
                    values,
                    v.field("speaker").orElse(null),
                    v.field("stand").map(Stance::of).orElse(Stance.REPORTS));
            return new Marking(v.workbench())
                    .mark(page.document().id(), mark, v.field("reason").orElse(""))
                    .seq();
        });
    }

    private static String again(Visit visit) {
        String query = Filter.of(visit).query();
        return (query.isEmpty() ? "?" : query + "&") + "as="
                + visit.field("as").filter(a -> a.matches("[a-z]+")).orElse("")
                + RoomDecisions.place(visit)
                        .map(p -> "&start=" + p.start() + "&end=" + p.end())
                        .orElse("");
    }

    private static Reply hide(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened page = pages.opened();
        String here = ROOM + page.document().id().value();
        return taken(visit, "/room" + Filter.of(visit).query(), here + "/private", "room.told.private", v -> {
            Offsets at = RoomDecisions.place(v).orElse(null);
            String name =
                    at == null ? v.filled("name") : new Text(page.document().text()).at(at);
            Spellings spellings = new Spellings(
                    Stream.concat(Stream.of(name), v.field("spellings").stream().flatMap(String::lines))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .distinct()
                            .toList());
            String reason = v.filled("reason");
            if (spellings.in(reason)) {
                throw new DaylightException(v.say("room.private.reason.names"));
            }
            new Sealing(v.workbench()).seal(spellings, reason);
            return -1;
        });
    }

    /** A deed that is not on one card: leads on, or back to its form with the error. */
    private static Reply taken(Visit visit, String on, String back, String told, ToLongFunction<Visit> deed) {
        try {
            long event = deed.applyAsLong(visit);
            return visit.done(on, visit.say(told), event);
        } catch (DaylightException | IllegalArgumentException e) {
            return visit.failed(back, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }
}
