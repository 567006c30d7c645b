// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.protect.Right;
import org.daylight.register.Alerts;
import org.daylight.register.DeskRows;
import org.daylight.register.DueRegister;
import org.daylight.register.NoteBook.Choice;
import org.daylight.register.Sightings;
import org.daylight.run.Corroborating;
import org.daylight.run.Veils;
import org.daylight.run.WorkList;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;

/** The desk, where a person comes in: what is new, what waits, whether all is well. */
public final class DeskScreen {
    private static final Set<Integer> GONE = Set.of(404, 410, 451);
    private static final int CHANGES = 12;
    private static final int SOURCES = 12;
    private static final int TASKS = 5;
    private static final int MOST_REQUESTS = 5;
    private static final int JOBS = 4;
    private static final int MOST_ALERTS = 1_000;

    private final Workbench whole;
    private final Signs signs = new Signs();

    /** @param whole the case with nothing left out */
    public DeskScreen(Workbench whole) {
        this.whole = whole;
    }

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/", Right.READ, this::show),
                PageRoute.take("/seen", Right.READ, DeskScreen::seen),
                PageRoute.take("/jobs/stories", Right.DECIDE, DeskScreen::stories));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        Workbench workbench = visit.workbench();
        DeskRows rows = new DeskRows(workbench.database());
        Optional<DeskRows.Left> left =
                rows.look(workbench.actor(), Instant.now(), workbench.ledger().size());
        int captures = rows.captures();
        int[] waiting = rows.waiting();
        List<DeskPage.Waits> waits = waits(visit, rows);
        boolean decided = rows.decided();
        List<JobView> jobs = JobView.of(visit);
        DeskPage page = new DeskPage(
                left.map(l -> visit.words().moment(l.time())).orElse(""),
                captures > 0 && decided ? null : start(captures, waiting[0], decided, jobs),
                left.map(l -> news(visit, rows, l.size())).orElse(List.of()),
                captures == 0
                        ? List.of()
                        : changes(visit, rows, left.map(DeskRows.Left::size).orElse(0L)),
                waits,
                waits.size() < SOURCES ? 0 : rows.waitingSources() - waits.size(),
                waiting[0],
                waiting[1],
                workbench.readings().sealed(),
                needs(visit, rows),
                TaskScreen.list(visit, Choice.MINE, 0, TASKS),
                signs.of(visit, whole),
                jobs.stream().limit(JOBS).toList());
        Shell shell = visit.shell("desk", visit.say("desk.title"));
        return Reply.html(out -> JtedeskGenerated.render(out, null, shell, page));
    }

    private static DeskPage.Start start(int captures, int claims, boolean decided, List<JobView> jobs) {
        return new DeskPage.Start(
                captures,
                claims,
                decided,
                jobs.stream().filter(j -> !j.over()).findFirst().orElse(null));
    }

    private static List<DeskPage.Line> news(Visit visit, DeskRows rows, long since) {
        List<DeskPage.Line> lines = new ArrayList<>();
        int captures = rows.newCaptures(since);
        if (captures > 0) {
            lines.add(new DeskPage.Line("archive", visit.say("desk.new.captures", captures), "/captures", false));
        }
        lines.addAll(Watched.news(visit, since));
        int claims = rows.newClaims(since);
        if (claims > 0) {
            lines.add(new DeskPage.Line("chat-square-quote", visit.say("desk.new.claims", claims), "/room", false));
        }
        int decisions = rows.decisions(since, visit.workbench().actor()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (decisions > 0) {
            lines.add(new DeskPage.Line(
                    "people", visit.say("desk.new.decisions", decisions), "/ledger?kind=decision", false));
        }
        return lines;
    }

    private static List<DeskPage.Change> changes(Visit visit, DeskRows rows, long since) {
        Veils veils = visit.workbench().veils();
        Words words = visit.words();
        List<DeskPage.Change> watched = Watched.changes(visit, since, CHANGES);
        Sightings sightings = new Sightings(visit.workbench().database());
        Stream<DeskPage.Change> captured = rows.changes(since, CHANGES).stream()
                .filter(c -> sightings.after(c.id()).isEmpty())
                .map(c -> {
                    String what = GONE.contains(c.status()) && !GONE.contains(c.before())
                            ? "gone"
                            : GONE.contains(c.before()) && !GONE.contains(c.status()) ? "restored" : "changed";
                    String title = c.title();
                    String lang = c.lang();
                    String publisher = c.publisher();
                    return new DeskPage.Change(
                            what,
                            veils.hide(title == null ? c.url() : title),
                            title == null || lang == null ? "" : lang,
                            publisher == null ? "" : veils.hide(publisher),
                            words.say(
                                    "desk.change." + what,
                                    words.moment(c.time()),
                                    words.moment(c.earlier()),
                                    String.valueOf(c.status())),
                            "/captures/" + c.id() + "/changes",
                            "");
                });
        return Stream.concat(watched.stream(), captured).limit(CHANGES).toList();
    }

    private static List<DeskPage.Waits> waits(Visit visit, DeskRows rows) {
        Veils veils = visit.workbench().veils();
        return rows.waiting(SOURCES).stream()
                .map(w -> {
                    String publisher = w.publisher();
                    String shown = publisher == null ? visit.say("desk.waiting.nobody") : veils.hide(publisher);
                    // An address is seen by others: a name behind bars must not stand in it.
                    String source =
                            publisher != null && shown.equals(publisher) ? "source=" + coded(publisher) + "&" : "";
                    return new DeskPage.Waits(
                            shown,
                            visit.words().languageName(w.lang()),
                            w.claims(),
                            w.pages(),
                            "/room?" + source + "lang=" + coded(w.lang()));
                })
                .toList();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<DeskPage.Line> needs(Visit visit, DeskRows rows) {
        Workbench workbench = visit.workbench();
        List<DeskPage.Line> lines = new ArrayList<>();
        Alerts alerts = new Alerts(workbench.database());
        int unseen = alerts.unseen(MOST_ALERTS);
        if (unseen > 0) {
            boolean words = alerts.page(true, null, 0, 1).getFirst().first();
            lines.add(new DeskPage.Line(
                    "bell",
                    visit.say(words ? "desk.needs.alerts.words" : "desk.needs.alerts", unseen),
                    "/alerts",
                    words));
        }
        int half = rows.half(workbench.actor());
        if (half > 0) {
            lines.add(new DeskPage.Line("person-check", visit.say("desk.needs.half", half), "/room?state=half", false));
        }
        Optional<Integer> open = workbench.summary().open();
        if (open.isEmpty() || open.get() > 0) {
            lines.add(new DeskPage.Line(
                    "exclamation-diamond",
                    open.map(n -> visit.say("desk.needs.conflicts", n))
                            .orElseGet(() -> visit.say("desk.needs.counting")),
                    "/conflicts",
                    false));
        }
        requests(visit, lines);
        int work = new WorkList(workbench).counts().getOrDefault("open", 0);
        if (work > 0) {
            lines.add(new DeskPage.Line("list-task", visit.say("desk.needs.work", work), "/worklist", false));
        }
        return lines;
    }

    private static void requests(Visit visit, List<DeskPage.Line> lines) {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        DueRegister due = new DueRegister(visit.workbench().database());
        for (DueRegister.Request r : due.waiting(MOST_REQUESTS)) {
            Optional<String> entry =
                    r.about().stream().filter(a -> !a.startsWith("k")).findFirst();
            lines.add(new DeskPage.Line(
                    "reply",
                    visit.say(r.overdue(today) ? "desk.needs.reply.late" : "desk.needs.reply", r.asked(), r.until()),
                    entry.map(e -> "/register/" + e).orElse("/ledger/" + r.event()),
                    r.overdue(today)));
        }
        int further = due.waitingCount() - MOST_REQUESTS;
        if (further > 0) {
            lines.add(new DeskPage.Line(
                    "reply",
                    visit.say("desk.needs.reply.more", further),
                    "/ledger?kind=decision&word=reply-request",
                    false));
        }
    }

    private static Reply seen(Visit visit) {
        new DeskRows(visit.workbench().database())
                .seen(
                        visit.workbench().actor(),
                        Instant.now(),
                        visit.workbench().ledger().size());
        return visit.done("/", visit.say("desk.seen.done"));
    }

    private static Reply stories(Visit visit) {
        Workbench workbench = visit.workbench();
        String done = visit.say("desk.health.stories.fresh");
        return visit.jobs().begin(visit, visit.say("desk.health.stories.job"), at -> {
            new Corroborating(workbench).refresh(at::say);
            return new Job.Outcome(done, "/stories");
        });
    }
}
