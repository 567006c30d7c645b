// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.protect.Right;
import org.daylight.register.NoteBook.Choice;
import org.daylight.run.Notes;
import org.daylight.web.page.Names;
import org.daylight.web.page.NoteBox;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Assignments, notes and deadlines: the lists, and the forms of the box that stands on entries and claims. */
public final class TaskScreen {
    private static final int PAGE = 50;

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/tasks", Right.READ, TaskScreen::show),
                PageRoute.take("/notes", Right.DECIDE, TaskScreen::add),
                PageRoute.take("/notes/{id}/done", Right.DECIDE, TaskScreen::done),
                PageRoute.take("/notes/{id}/again", Right.DECIDE, TaskScreen::again),
                PageRoute.take("/notes/{id}/remove", Right.DECIDE, TaskScreen::remove));
    }

    /**
     * A note in a list.
     *
     * @param note it
     * @param about what it is about, masked
     * @param path where that is
     */
    public record Listed(NoteBox.Row note, String about, String path) {}

    /**
     * A list.
     *
     * @param which its code
     * @param count how many notes it has
     */
    public record Tab(String which, int count) {}

    static List<Listed> list(Visit visit, Choice choice, int offset, int limit) {
        Names names = Names.of(visit);
        return new Notes(visit.workbench())
                .list(choice, visit.may(Right.PROTECT), offset, limit).stream()
                        .map(n -> listed(NoteBox.Row.of(n, visit, names), visit))
                        .toList();
    }

    private static Listed listed(NoteBox.Row note, Visit visit) {
        if (note.about().startsWith("k")) {
            Optional<Claim> claim = visit.workbench().readings().claim(new ClaimId(note.about()));
            String title = claim.flatMap(c -> visit.workbench().readings().document(c.document()))
                    .map(d -> d.title())
                    .map(visit.workbench().veils()::hide)
                    .orElse(note.about());
            return new Listed(
                    note,
                    visit.say("desk.task.claim", title),
                    claim.map(c -> "/room/" + c.document() + "?claim=" + c.id()).orElse("/room"));
        }
        String label = visit.workbench()
                .register()
                .entry(new EntryId(note.about()))
                .map(e -> visit.workbench().veils().hide(e.label()))
                .orElse("");
        return new Listed(note, note.about() + " " + label, "/register/" + note.about());
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Choice choice = visit.query("list").flatMap(TaskScreen::choice).orElse(Choice.MINE);
        boolean steward = visit.may(Right.PROTECT);
        Notes notes = new Notes(visit.workbench());
        List<Tab> tabs = List.of(Choice.values()).stream()
                .map(c -> new Tab(c.name().toLowerCase(Locale.ROOT), notes.count(c, steward)))
                .toList();
        int page = visit.number("page", 1, 1, 100_000);
        List<Listed> found = list(visit, choice, (page - 1) * PAGE, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Listed> rows = more ? found.subList(0, PAGE) : found;
        String which = choice.name().toLowerCase(Locale.ROOT);
        Shell shell = visit.shell("desk", visit.say("desk.tasks"));
        return Reply.html(out -> JtetasksGenerated.render(out, null, shell, tabs, which, rows, page, more));
    }

    private static Optional<Choice> choice(String word) {
        return List.of(Choice.values()).stream()
                .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Reply add(Visit visit) {
        return said(
                visit,
                "note.kept",
                () -> new Notes(visit.workbench())
                        .add(new Notes.Wanted(
                                visit.filled("about"),
                                visit.field("words").orElse(""),
                                visit.field("assignee").filter(Names.people(visit)::contains),
                                visit.field("due"),
                                visit.field("privileged").isPresent())));
    }

    private static Reply done(Visit visit) {
        return said(
                visit,
                "note.finished",
                () -> new Notes(visit.workbench()).done(visit.part("id"), visit.may(Right.PROTECT)));
    }

    private static Reply again(Visit visit) {
        return said(
                visit,
                "note.opened",
                () -> new Notes(visit.workbench()).again(visit.part("id"), visit.may(Right.PROTECT)));
    }

    private static Reply remove(Visit visit) {
        return said(visit, "note.removed", () -> new Notes(visit.workbench()).remove(visit.part("id")));
    }

    private static Reply said(Visit visit, String key, Runnable deed) {
        String back = visit.back("/tasks");
        try {
            deed.run();
            return visit.done(back, visit.say(key));
        } catch (DaylightException e) {
            return visit.failed(back, String.valueOf(e.getMessage()));
        }
    }
}
