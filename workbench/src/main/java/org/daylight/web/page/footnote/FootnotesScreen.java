// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.Style;
import org.daylight.ledger.Sought;
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

    private final Held held = new Held();
    private final Bundles bundles = new Bundles();

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
        List<PageRoute> own = List.of(
                PageRoute.show(PAGES, Right.READ, FootnotesScreen::list),
                PageRoute.slow(PAGES, Right.DECIDE, this::take),
                PageRoute.slow(PAGES + "/back", Right.DECIDE, this::back),
                PageRoute.show(PAGES + "/{id}", Right.READ, this::one),
                PageRoute.take(PAGES + "/{id}/seek", Right.DECIDE, FootnotesScreen::seek));
        return Stream.concat(own.stream(), new EvidenceScreen(bundles).routes().stream())
                .toList();
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
    private Reply one(Visit visit) {
        Kept report = report(visit, visit.part("id"));
        String job = visit.jobs()
                .underWay(visit, jobName(visit, report))
                .map(j -> "/jobs/" + j.id())
                .orElse("");
        ReportPage page = ReportPage.of(
                visit,
                report,
                job,
                held.of(sealed(visit), report.id()).isPresent(),
                bundles.of(report.id()).isPresent());
        Shell shell = visit.shell("footnotes", visit.workbench().veils().hide(report.name()));
        return Reply.html(out -> JteoneGenerated.render(out, null, shell, page));
    }

    static Kept report(Visit visit, String id) {
        return new Footnotes(visit.workbench().database()).report(id).orElseThrow(() -> new Visit.Missing(id));
    }

    private Reply take(Visit visit) {
        try {
            Optional<Held.File> sent = sent(visit, "report");
            String pasted = visit.field("pasted").orElse("");
            if (sent.isEmpty() && pasted.isBlank()) {
                return visit.failed(PAGES, visit.say("footnotes.none"));
            }
            Held.File file = sent.orElseGet(
                    () -> new Held.File(visit.say("footnotes.pasted.name"), pasted.getBytes(StandardCharsets.UTF_8)));
            Kept report = taken(visit.workbench(), file);
            held.hold(sealed(visit), report.id(), file);
            return begin(visit, report, false);
        } catch (DaylightException e) {
            return visit.failed(PAGES, masked(visit, e));
        }
    }

    /** A large report is read before it is this one's turn to write. */
    private static Kept taken(Workbench workbench, Held.File file) {
        return new Footnotes(workbench.database())
                .report(Digest.of(file.bytes()))
                .orElseGet(() -> {
                    Rescue.Handed handed = Rescue.read(file.name(), file.bytes());
                    return workbench.turns().deciding(() -> new Rescue(workbench).list(handed));
                });
    }

    /** The file that was chosen in a field, if one was. */
    private static Optional<Held.File> sent(Visit visit, String field) {
        Optional<UploadedFile> file =
                visit.files(field).stream().filter(f -> f.size() > 0).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().size() > LARGEST) {
            throw new DaylightException(visit.say("footnotes.large", LARGEST >> 20));
        }
        String name = file.get().filename();
        try (InputStream in = file.get().content()) {
            return Optional.of(new Held.File(
                    name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), in.readAllBytes()));
        } catch (IOException e) {
            throw new DaylightException(visit.say("footnotes.none"), e);
        }
    }

    /** What went wrong says the name of the file, which may name somebody. */
    private static String masked(Visit visit, DaylightException e) {
        return visit.workbench().veils().throughout(String.valueOf(e.getMessage()));
    }

    /** The event of the last seal or erasure; 0 where there was none. */
    private static long sealed(Visit visit) {
        return visit.workbench().ledger().newest(Sought.of(EventKind.SEAL, EventKind.ERASE), 1).stream()
                .mapToLong(Event::seq)
                .findFirst()
                .orElse(0);
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

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply back(Visit visit) {
        Kept report = report(visit, visit.filled("report"));
        String here = PAGES + "/" + report.id();
        Style style = Style.of(visit.field("style").orElse("")).orElse(Style.DAYLIGHT);
        boolean cover = visit.field("cover").isPresent();
        try {
            Optional<Held.File> sent = sent(visit, "file");
            Optional<Held.File> file = sent.isPresent() ? sent : held.of(sealed(visit), report.id());
            if (file.isEmpty()) {
                return visit.failed(here + "#back", visit.say("footnotes.back.none"));
            }
            String name = file.get().name();
            byte[] bytes = file.get().bytes();
            if (Digest.of(bytes).equals(report.digest())) {
                held.hold(sealed(visit), report.id(), file.get());
            }
            GivingBack.Returned returned = visit.workbench()
                    .turns()
                    .deciding(() -> new Returning(visit.workbench()).back(report, name, bytes, style, cover));
            // A name in the name of the file would leave with it.
            boolean named = !visit.workbench().veils().throughout(name).equals(name);
            String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
            return new Reply.Download(
                    "archived-" + (named ? report.id() + ending : name), "application/octet-stream", returned.file());
        } catch (Returning.NamesSomebody e) {
            Shell shell = visit.shell("footnotes", visit.say("footnotes.refused"));
            Refused refused = new Refused(
                    report.id(),
                    visit.workbench().veils().hide(report.name()),
                    style.name().toLowerCase(Locale.ROOT),
                    e.coverable(),
                    e.places());
            return Reply.html(out -> JterefusedGenerated.render(out, null, shell, refused));
        } catch (DaylightException e) {
            return visit.failed(here + "#back", masked(visit, e));
        }
    }

    /**
     * A report that was not given back because it names somebody.
     *
     * @param id of it
     * @param name of its file, masked
     * @param style of references that was asked for
     * @param coverable whether bars can be put over the names
     * @param places where they stand
     */
    public record Refused(String id, String name, String style, boolean coverable, List<String> places) {
        /** Copies the list. */
        public Refused {
            places = List.copyOf(places);
        }
    }
}
