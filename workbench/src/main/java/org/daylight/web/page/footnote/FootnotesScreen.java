// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.Style;
import org.daylight.protect.Right;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Returning;
import org.daylight.run.footnote.Seeking;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;

/** Rescuing the footnotes of a report: it is handed in, what it cites is captured beside requests, and it is given back. */
public final class FootnotesScreen {
    static final String PAGES = "/footnotes";
    private static final long LARGEST = 64L << 20;

    /**
     * A report in the list.
     *
     * @param id of it
     * @param name of its file, masked
     * @param added when, in words
     * @param sources how many it cites
     * @param preserved for how many of them a capture stands
     * @param waiting how many were not asked for yet
     */
    public record Line(String id, String name, String added, int sources, int preserved, int waiting) {}

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(PAGES, Right.READ, FootnotesScreen::list),
                PageRoute.slow(PAGES, Right.DECIDE, FootnotesScreen::take),
                PageRoute.slow(PAGES + "/back", Right.DECIDE, FootnotesScreen::back),
                PageRoute.show(PAGES + "/{id}", Right.READ, FootnotesScreen::one),
                PageRoute.take(PAGES + "/{id}/seek", Right.DECIDE, FootnotesScreen::seek));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply list(Visit visit) {
        Footnotes footnotes = new Footnotes(visit.workbench().database());
        Veils veils = visit.workbench().veils();
        List<Line> lines = footnotes.reports().stream()
                .map(r -> {
                    var sources = footnotes.sources(r.id());
                    return new Line(
                            r.id(),
                            veils.hide(r.name()),
                            visit.words().moment(r.added()),
                            sources.size(),
                            (int) sources.stream()
                                    .filter(s -> s.capture() != null)
                                    .count(),
                            (int) sources.stream()
                                    .filter(s -> s.outcome() == null)
                                    .count());
                })
                .toList();
        Shell shell = visit.shell("footnotes", visit.say("footnotes.title"));
        return Reply.html(out -> JtelistGenerated.render(out, null, shell, lines));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply one(Visit visit) {
        Kept report = report(visit, visit.part("id"));
        String job = visit.jobs()
                .underWay(visit, jobName(visit, report))
                .map(j -> "/jobs/" + j.id())
                .orElse("");
        ReportPage page = ReportPage.of(visit, report, job);
        Shell shell = visit.shell("footnotes", visit.workbench().veils().hide(report.name()));
        return Reply.html(out -> JteoneGenerated.render(out, null, shell, page));
    }

    static Kept report(Visit visit, String id) {
        return new Footnotes(visit.workbench().database()).report(id).orElseThrow(() -> new Visit.Missing(id));
    }

    private static Reply take(Visit visit) {
        try {
            List<UploadedFile> files =
                    visit.files("report").stream().filter(f -> f.size() > 0).toList();
            String pasted = visit.field("pasted").orElse("");
            if (files.isEmpty() && pasted.isEmpty()) {
                return visit.failed(PAGES, visit.say("footnotes.none"));
            }
            String name = files.isEmpty() ? visit.say("footnotes.pasted.name") : name(files.getFirst());
            byte[] bytes = files.isEmpty() ? pasted.getBytes(StandardCharsets.UTF_8) : bytes(visit, files.getFirst());
            return begin(visit, taken(visit.workbench(), name, bytes), false);
        } catch (DaylightException e) {
            return visit.failed(PAGES, String.valueOf(e.getMessage()));
        }
    }

    /** A large report is read before it is this one's turn to write. */
    private static Kept taken(Workbench workbench, String name, byte[] bytes) {
        return new Footnotes(workbench.database()).report(Digest.of(bytes)).orElseGet(() -> {
            Rescue.Handed handed = Rescue.read(name, bytes);
            return workbench.turns().deciding(() -> new Rescue(workbench).list(handed));
        });
    }

    private static String name(UploadedFile file) {
        String sent = file.filename();
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytes(Visit visit, UploadedFile file) {
        if (file.size() > LARGEST) {
            throw new DaylightException(visit.say("footnotes.large", LARGEST >> 20));
        }
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DaylightException(visit.say("footnotes.none"), e);
        }
    }

    private static Reply seek(Visit visit) {
        return begin(
                visit, report(visit, visit.part("id")), visit.field("again").isPresent());
    }

    private static String jobName(Visit visit, Kept report) {
        return visit.say("footnotes.job", report.id());
    }

    /** What was captured before the job ends stays, so that the next one goes on where it ended. */
    private static Reply begin(Visit visit, Kept report, boolean again) {
        String here = PAGES + "/" + report.id();
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        String name = jobName(visit, report);
        if (visit.jobs().underWay(visit, name).isEmpty()) {
            visit.jobs().startPatient(visit, name, at -> {
                Seeking seeking = new Seeking(workbench, Seeking.Manners.USUAL);
                int done = seeking.all(report, again, (p, source) -> {
                    if (at.stopped()) {
                        seeking.stop();
                        return;
                    }
                    at.at(
                            p.done(),
                            p.of(),
                            words.say(
                                    "footnotes.rate",
                                    Math.round(p.perMinute()),
                                    p.left().toMinutes() + 1));
                });
                at.say(words.say("footnotes.grounding"));
                Seeking.Ground ground = seeking.ground(report);
                at.say("");
                return new Job.Outcome(
                        words.say("footnotes.done", done) + " "
                                + words.say("footnotes.ground", ground.notes(), ground.preserved(), ground.origins()),
                        here);
            });
        }
        return new Reply.SeeOther(here);
    }

    private static Reply back(Visit visit) {
        Kept report = report(visit, visit.filled("report"));
        String here = PAGES + "/" + report.id();
        List<UploadedFile> files = visit.files("file");
        Style style = Style.of(visit.field("style").orElse("")).orElse(Style.DAYLIGHT);
        if (files.isEmpty() || files.getFirst().size() == 0) {
            return visit.failed(here, visit.say("footnotes.none"));
        }
        try {
            String name = name(files.getFirst());
            byte[] bytes = bytes(visit, files.getFirst());
            GivingBack.Returned returned = visit.workbench()
                    .turns()
                    .deciding(() -> new Returning(visit.workbench()).back(report, name, bytes, style));
            return new Reply.Download("archived-" + name, "application/octet-stream", returned.file());
        } catch (DaylightException e) {
            return visit.failed(here + "#back", String.valueOf(e.getMessage()));
        }
    }
}
