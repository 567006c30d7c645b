// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.Event;
import org.daylight.protect.Right;
import org.daylight.run.WorkList;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Safe;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** What came from elsewhere without a passage, and waits for one: none of it is in the register. */
final class WorkScreen {
    private static final List<String> STATES = List.of("open", "done", "dropped");
    private static final int ROWS = 50;

    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/worklist", Right.READ, WorkScreen::show),
                PageRoute.take("/worklist", Right.DECIDE, visit -> take(visit, "add", WorkScreen::add)),
                deed("accept", v -> list(v).accept(v.part("item"), new ClaimId(v.filled("claim")), v.filled("reason"))),
                deed(
                        "cite",
                        v -> list(v).cite(
                                        v.part("item"),
                                        new CaptureId(v.filled("capture")),
                                        v.filled("quote"),
                                        v.filled("reason"))),
                deed("done", v -> list(v).done(v.part("item"), v.filled("reason"))),
                deed("drop", v -> list(v).drop(v.part("item"), v.filled("reason"))));
    }

    private static PageRoute deed(String name, Function<Visit, Event> deed) {
        return PageRoute.take("/worklist/{item}/" + name, Right.DECIDE, visit -> take(visit, name, deed));
    }

    private static Reply take(Visit visit, String name, Function<Visit, Event> deed) {
        return Deed.take(
                visit, "/worklist", "/worklist", visit.say("register.done.work." + name), () -> deed.apply(visit));
    }

    private static WorkList list(Visit visit) {
        return new WorkList(visit.workbench());
    }

    private static Event add(Visit visit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String kind = visit.filled("kind");
        switch (kind) {
            case "figure" -> {
                values.put("what", visit.field("what").orElse("stations"));
                values.put("value", Long.parseLong(visit.filled("number").replaceAll("[^0-9]", "")));
                values.put("asOf", visit.field("date").orElse(null));
            }
            case "presence" -> {
                values.put("hostCountry", country(visit));
                values.put("hostCity", visit.field("city").orElse(null));
            }
            default -> {
                values.put("country", country(visit));
                values.put("kind", visit.field("response").orElse("other"));
                values.put("date", visit.field("date").orElse(null));
            }
        }
        return list(visit)
                .add(
                        kind,
                        values,
                        visit.field("speaker").orElse(null),
                        visit.field("url").orElse(null));
    }

    private static String country(Visit visit) {
        return visit.filled("country").toUpperCase(java.util.Locale.ROOT);
    }

    /** A state that can be chosen. */
    public record Tab(String state, int count, boolean on) {}

    /** An item; its address as a link only where it may become one. */
    public record Item(WorkList.Shown shown, String link) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        String state = visit.query("state").filter(STATES::contains).orElse("open");
        WorkList list = list(visit);
        Map<String, Integer> counts = list.counts();
        List<Tab> tabs = STATES.stream()
                .map(s -> new Tab(s, counts.getOrDefault(s, 0), s.equals(state)))
                .toList();
        List<Item> items = list.list(Optional.of(state), ROWS).stream()
                .map(s -> new Item(
                        s, Optional.ofNullable(s.url()).filter(Safe::link).orElse("")))
                .toList();
        Shell shell = visit.shell("register", visit.say("register.worklist"));
        return Reply.html(out -> JteworklistGenerated.render(out, null, shell, tabs, items));
    }
}
