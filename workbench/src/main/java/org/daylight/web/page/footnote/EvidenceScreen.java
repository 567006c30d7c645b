// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.BundleToFetch;
import org.daylight.run.Bundling;
import org.daylight.run.ExportingReferences;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Evidence;
import org.daylight.run.footnote.Standing;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Uploads;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the notes of a report rest on: takes copies in that a person has, and hands all of it over. */
final class EvidenceScreen {
    private final Bundles bundles;

    EvidenceScreen(Bundles bundles) {
        this.bundles = bundles;
    }

    List<PageRoute> routes() {
        String one = FootnotesScreen.PAGES + "/{id}";
        return List.of(
                PageRoute.take(one + "/bundle", Right.DECIDE, this::bundle),
                PageRoute.slow(one + "/copy", Right.DECIDE, EvidenceScreen::copy),
                PageRoute.take(one + "/fetch", Right.DECIDE, this::fetch),
                PageRoute.take(one + "/references", Right.DECIDE, EvidenceScreen::references));
    }

    private Reply bundle(Visit visit) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        String here = FootnotesScreen.PAGES + "/" + report.id();
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        try {
            Bundling.Choice choice =
                    Evidence.of(workbench, report, note(visit, report)).bundle();
            return visit.jobs().begin(visit, visit.say("footnotes.bundle.job", report.id()), at -> {
                at.say(words.say("footnotes.bundle.making"));
                BundleToFetch made =
                        workbench.turns().deciding(() -> BundleToFetch.make(workbench, choice, step -> {}));
                bundles.put(report.id(), made);
                return new Job.Outcome(
                        words.say(
                                "footnotes.bundle.made",
                                made.handed().captures(),
                                made.handed().passages()),
                        here + "#bundle");
            });
        } catch (DaylightException e) {
            return visit.failed(here, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Listed note(Visit visit, Kept report) {
        Optional<String> id = visit.field("note");
        return id.isEmpty()
                ? null
                : new Footnotes(visit.workbench().database())
                        .notes(report.id()).stream()
                                .filter(n -> n.id().equals(id.get()))
                                .findFirst()
                                .orElseThrow(() -> new Visit.Missing(id.get()));
    }

    /** A file that a person has for a source that could not be captured. */
    private static Reply copy(Visit visit) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        String here = FootnotesScreen.PAGES + "/" + report.id();
        String place = visit.filled("source");
        Sought source = new Footnotes(visit.workbench().database())
                .sources(report.id()).stream()
                        // What stands for it is only replaced by whoever may see it.
                        .filter(s -> String.valueOf(s.place()).equals(place)
                                && (s.capture() == null
                                        || !ReportPage.seen(visit, s.capture()).isEmpty()))
                        .findFirst()
                        .orElseThrow(() -> new Visit.Missing(place));
        try (Uploads files = Uploads.of(visit.workbench(), visit.files("copy"))) {
            Path file = files.files().getFirst();
            new Standing(visit.workbench()).handIn(report, source, file, String.valueOf(file.getFileName()));
            return visit.done(here, visit.say("footnotes.copy.done"));
        } catch (DaylightException e) {
            return visit.failed(here, String.valueOf(e.getMessage()));
        }
    }

    private Reply fetch(Visit visit) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        Optional<BundleToFetch> bundle = bundles.of(report.id());
        if (bundle.isPresent() && !bundle.get().stands(visit.workbench())) {
            bundles.fetched(report.id());
            return visit.failed(FootnotesScreen.PAGES + "/" + report.id(), visit.say("footnotes.bundle.outdated"));
        }
        if (bundle.isEmpty()) {
            return visit.failed(FootnotesScreen.PAGES + "/" + report.id(), visit.say("footnotes.bundle.fetched"));
        }
        return new Reply.Streamed("evidence-" + report.id() + ".zip", "application/zip", out -> {
            bundle.get().to(out);
            bundles.fetched(report.id());
        });
    }

    private static Reply references(Visit visit) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        boolean ris = visit.field("form").orElse("").equals("ris");
        try {
            String list = new ExportingReferences(visit.workbench())
                    .give(
                            ris ? "ris" : "csl",
                            Evidence.of(visit.workbench(), report, null).captures());
            return new Reply.Download(
                    "sources-" + report.id() + (ris ? ".ris" : ".json"),
                    ris ? "application/x-research-info-systems" : "application/vnd.citationstyles.csl+json",
                    list.getBytes(StandardCharsets.UTF_8));
        } catch (DaylightException e) {
            return visit.failed(FootnotesScreen.PAGES + "/" + report.id(), String.valueOf(e.getMessage()));
        }
    }
}
