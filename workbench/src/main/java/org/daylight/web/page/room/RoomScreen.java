// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.protect.Right;
import org.daylight.run.ReadingRoom;
import org.daylight.run.SaidAlike;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The reading room: what waits, a page with its claims, and what a claim can become. */
public final class RoomScreen {
    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return Stream.concat(
                        Stream.of(
                                PageRoute.show("/room", Right.READ, RoomScreen::first),
                                PageRoute.show("/room/{document}", Right.READ, RoomScreen::show),
                                PageRoute.show("/room/{document}/new", Right.DECIDE, RoomScreen::mark),
                                PageRoute.show("/room/{document}/private", Right.PROTECT, RoomScreen::hide),
                                PageRoute.show("/room/{document}/{claim}/ways", Right.READ, RoomScreen::ways),
                                PageRoute.show("/room/{document}/{claim}/amend", Right.DECIDE, RoomScreen::amend),
                                PageRoute.show("/room/{document}/{claim}/alike", Right.REVIEW, RoomScreen::alike)),
                        Stream.concat(new RoomDecisions().routes().stream(), new RoomForms().routes().stream()))
                .toList();
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply first(Visit visit) {
        Filter filter = Filter.of(visit);
        int from = visit.number("from", 0, 0, 1_000_000);
        Optional<String> begin = from == 0 ? Queue.first(visit.workbench(), filter) : Optional.empty();
        if (begin.isPresent()) {
            return new Reply.SeeOther("/room/" + begin.get() + filter.query());
        }
        ReadingRoom room = new ReadingRoom(visit.workbench());
        Queue queue = Queue.of(visit.workbench(), room, filter, from, visit.words());
        Shell shell = visit.shell("room", visit.say("room.title"));
        boolean captures = !visit.workbench().readings().none();
        return Reply.html(out -> JteemptyGenerated.render(out, null, shell, queue, captures));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        Filter filter = Filter.of(visit);
        RoomPage page = pages.page(opened, filter, visit.query("claim").orElse(null));
        Queue queue = Queue.of(visit.workbench(), pages.room(), filter, 0, visit.words());
        Shell shell = visit.shell("room", Objects.requireNonNullElse(page.title(), visit.say("room.title")));
        Ways ways = page.current() == null
                ? null
                : opened.claim(new ClaimId(page.current()))
                        .filter(ReadingRoom.Held::open)
                        .map(h -> ways(pages, h))
                        .orElse(null);
        return Reply.html(out -> JteroomGenerated.render(out, null, shell, page, queue, ways));
    }

    private static Ways ways(Pages pages, ReadingRoom.Held held) {
        return new Ways(pages.room().ways(held.claim()), held.state().equals("half"));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply ways(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        ReadingRoom.Held held = pages.claim(opened);
        if (!visit.partial()) {
            return new Reply.SeeOther("/room/" + opened.document().id().value()
                    + Filter.of(visit).query(held.claim().id().value()));
        }
        Shell shell = visit.shell("room", visit.say("room.title"));
        Ways ways = ways(pages, held);
        String action = "/room/" + opened.document().id().value() + "/"
                + held.claim().id().value();
        String query = Filter.of(visit).query();
        return Reply.html(out -> JtewaysGenerated.render(out, null, shell, ways, action, query));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply amend(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        ReadingRoom.Held held = pages.claim(opened);
        AmendForm form =
                AmendForm.of(visit, opened, held, pages.cards(opened).card(held).headline());
        Shell shell = visit.shell("room", visit.say("room.amend.title"));
        return visit.partial()
                ? Reply.html(out -> JteamendGenerated.render(out, null, shell, form))
                : Reply.html(out -> JteamendpageGenerated.render(out, null, shell, form));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply mark(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        ClaimKind kind = Stream.of(ClaimKind.values())
                .filter(k -> k.code().equals(visit.query("as").orElse("")))
                .findFirst()
                .orElse(ClaimKind.PRESENCE);
        MarkForm form = MarkForm.of(visit, opened, kind);
        Shell shell = visit.shell("room", visit.say("room.mark.title"));
        return Reply.html(out -> JtemarkGenerated.render(out, null, shell, form));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply hide(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        Shell shell = visit.shell("room", visit.say("room.private.title"));
        String document = opened.document().id().value();
        int start = visit.number("start", -1, -1, Integer.MAX_VALUE);
        int end = visit.number("end", -1, -1, Integer.MAX_VALUE);
        String words = MarkForm.words(opened, start, end);
        return Reply.html(out -> JteprivateGenerated.render(
                out, null, shell, document, Filter.of(visit).query(), words, start, end));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply alike(Visit visit) {
        Pages pages = new Pages(visit);
        ReadingRoom.Opened opened = pages.opened();
        ReadingRoom.Held held = pages.claim(opened);
        Card card = pages.cards(opened).card(held);
        SaidAlike alike = new SaidAlike(visit.workbench());
        List<AlikeRow> rows = alike.to(held.claim()).stream()
                .map(c -> new AlikeRow(pages.room().other(c.document()), alike.quote(c), c.lang()))
                .toList();
        Shell shell = visit.shell("room", visit.say("room.alike.title"));
        String document = opened.document().id().value();
        return Reply.html(out -> JtealikeGenerated.render(
                out, null, shell, card, rows, document, Filter.of(visit).query()));
    }
}
