// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.daylight.CaptureId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Stance;
import org.daylight.protect.Right;
import org.daylight.register.DueProcess;
import org.daylight.register.StatementRef;
import org.daylight.run.Arranging;
import org.daylight.run.EntryPages;
import org.daylight.run.Replying;
import org.daylight.run.SearchLog;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** What can be decided on an entry as a whole: its name, merging and splitting, replies and requests. */
final class EntryDeeds {
    List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/register/{id}/decide", Right.DECIDE, EntryDeeds::show),
                PageRoute.show("/register/{id}/merge", Right.REVIEW, EntryDeeds::preview),
                deed(
                        "label",
                        Right.DECIDE,
                        (v, id) -> new Arranging(v.workbench()).label(id, v.filled("label"), v.filled("reason"))),
                deed(
                        "merge",
                        Right.REVIEW,
                        (v, id) -> new Arranging(v.workbench())
                                .merge(List.of(EntryId.typed(v.filled("with"))), id, v.filled("reason"))),
                deed("split", Right.REVIEW, EntryDeeds::split),
                deed("request", Right.DECIDE, EntryDeeds::request),
                deed(
                        "waive",
                        Right.DECIDE,
                        (v, id) -> new Replying(v.workbench())
                                .waive(List.of(id.value()), v.filled("because"), v.filled("reason"))),
                deed("quote", Right.DECIDE, EntryDeeds::quote),
                deed("nothing", Right.DECIDE, EntryDeeds::nothing),
                PageRoute.take("/requests/{event}/answer", Right.DECIDE, EntryDeeds::answer));
    }

    private static PageRoute deed(String name, Right right, BiFunction<Visit, EntryId, Event> deed) {
        return PageRoute.take("/register/{id}/" + name, right, visit -> {
            EntryId id = visit.part("id", EntryId::typed);
            return Deed.take(
                    visit,
                    "/register/" + id,
                    "/register/" + id + "/decide",
                    visit.say("register.done." + name),
                    () -> deed.apply(visit, id));
        });
    }

    private static Event split(Visit visit, EntryId id) {
        List<StatementRef> chosen =
                visit.fields("statement").stream().map(StatementRef::parse).toList();
        return new Arranging(visit.workbench()).split(id, chosen, visit.filled("label"), visit.filled("reason"));
    }

    private static Event request(Visit visit, EntryId id) {
        return new Replying(visit.workbench())
                .request(
                        List.of(id.value()),
                        visit.filled("whom"),
                        visit.filled("how"),
                        visit.field("asked")
                                .map(d -> Replying.day(visit.say("register.request.asked"), d))
                                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC)),
                        Replying.day(visit.say("register.request.until"), visit.filled("until")),
                        visit.field("note").orElse(null));
    }

    private static Event quote(Visit visit, EntryId id) {
        return new Replying(visit.workbench())
                .quote(
                        new Replying.Quoted(
                                new CaptureId(visit.filled("capture")),
                                visit.filled("quote"),
                                Stance.of(visit.filled("stance")),
                                null,
                                visit.field("speaker").orElse(null),
                                visit.field("about").orElse(null)),
                        List.of(id.value()),
                        visit.filled("reason"));
    }

    private static Event nothing(Visit visit, EntryId id) {
        Event search = new SearchLog(visit.workbench())
                .add(
                        visit.filled("where"),
                        visit.filled("for"),
                        0,
                        visit.field("note").orElse(null));
        return new Replying(visit.workbench())
                .nothingFound(
                        search.seq(),
                        visit.filled("what"),
                        List.of(id.value()),
                        visit.field("country")
                                .map(c -> c.toUpperCase(java.util.Locale.ROOT))
                                .orElse(null),
                        visit.filled("reason"));
    }

    private static Reply answer(Visit visit) {
        String back = visit.back("/register");
        return Deed.take(
                visit,
                back,
                back,
                visit.say("register.done.answer"),
                () -> new Replying(visit.workbench())
                        .came(
                                Long.parseLong(visit.part("event")),
                                visit.filled("came"),
                                Replying.day(visit.say("register.answer.received"), visit.filled("received")),
                                visit.field("note").orElse(null)));
    }

    /** A day of ISO 8601 in the person's language. */
    static String day(Shell shell, String day) {
        return Dates.day(shell.words(), day);
    }

    /**
     * The page of forms.
     *
     * @param id of the entry that is decided on
     * @param label its own, masked
     * @param statements those that can be split off
     * @param ways by which a reply can be asked for
     * @param because for which nobody is asked
     * @param today ISO date
     */
    public record Model(
            String id,
            String label,
            List<Choice> statements,
            List<String> ways,
            List<String> because,
            List<String> missing,
            String today) {
        /** Copies the lists. */
        public Model {
            statements = List.copyOf(statements);
            ways = List.copyOf(ways);
            because = List.copyOf(because);
            missing = List.copyOf(missing);
        }
    }

    /** A statement that can be chosen. */
    public record Choice(String name, String words) {}

    private static EntryPage page(Visit visit, EntryId id) {
        Making making = new Making(visit.workbench(), new Past(null, ""), visit);
        return making.whole(entry(making, id));
    }

    private static Entry entry(Making making, EntryId id) {
        return making.pages().entry(id).orElseThrow(() -> new Visit.Missing(id.value()));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Making making = new Making(visit.workbench(), new Past(null, ""), visit);
        Entry entry = entry(making, visit.part("id", EntryId::typed));
        Model model = new Model(
                entry.id().value(),
                entry.label(),
                making.choices(entry),
                DueProcess.WAYS,
                DueProcess.BECAUSE,
                DueProcess.MISSING,
                LocalDate.now(ZoneOffset.UTC).toString());
        Shell shell = visit.shell("register", visit.say("register.arrange.title", entry.label()));
        return Reply.html(out -> JtedeedsGenerated.render(out, null, shell, model));
    }

    /** What a merge would join: both entries side by side. */
    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply preview(Visit visit) {
        EntryId id = visit.part("id", EntryId::typed);
        EntryPages pages = new EntryPages(visit.workbench());
        EntryId with = visit.query("with")
                .map(String::strip)
                .filter(w -> w.matches("(?i)[A-Z]{2,12}-[1-9][0-9]{0,8}(\\.[0-9a-f]{8})?"))
                .map(EntryId::typed)
                .filter(w -> pages.entry(w).isPresent() && !w.equals(id))
                .orElse(null);
        if (with == null) {
            return visit.failed("/register/" + id + "/decide", visit.say("register.merge.which"));
        }
        EntryPage into = page(visit, id);
        EntryPage from = page(visit, with);
        Shell shell = visit.shell("register", visit.say("register.merge.title", into.id(), from.id()));
        return Reply.html(out -> JtemergeGenerated.render(out, null, shell, into, from));
    }
}
