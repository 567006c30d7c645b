// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.List;
import org.daylight.DaylightException;
import org.daylight.Offsets;
import org.daylight.protect.Right;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.footnote.Rescue;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Does the page say it? A note beside the passages of its pages; a person says which words bear it out, or that none do. */
public final class JudgingScreen {
    private static final String NOTE = FootnotesScreen.PAGES + "/{id}/notes/{note}";

    /** Its page and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show(NOTE, Right.READ, JudgingScreen::show),
                PageRoute.take(NOTE + "/says", Right.DECIDE, JudgingScreen::says),
                PageRoute.take(NOTE + "/unsupported", Right.DECIDE, JudgingScreen::unsupported));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        NotePage page = NotePage.of(visit, report, note(visit, report));
        Shell shell = visit.shell("footnotes", visit.say("footnotes.note.title", page.number()));
        return Reply.html(out -> JtenoteGenerated.render(out, null, shell, page));
    }

    private static Listed note(Visit visit, Kept report) {
        String id = visit.part("note");
        return new Footnotes(visit.workbench().database())
                .notes(report.id()).stream()
                        .filter(n -> n.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Visit.Missing(id));
    }

    /** A source of the note whose copy this person may see. */
    private static Sought source(Visit visit, Kept report, Listed note) {
        String place = visit.filled("source");
        return new Footnotes(visit.workbench().database())
                .sources(report.id()).stream()
                        .filter(s -> String.valueOf(s.place()).equals(place)
                                && note.sources().contains(s.place())
                                && !ReportPage.seen(visit, s.capture()).isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new DaylightException(visit.say("footnotes.judge.none")));
    }

    private static Reply says(Visit visit) {
        return judged(
                visit,
                (report, note, source) -> new Rescue(visit.workbench()).says(report, note, source, words(visit)),
                "footnotes.judged.says");
    }

    private static Offsets words(Visit visit) {
        try {
            return new Offsets(Integer.parseInt(visit.filled("start")), Integer.parseInt(visit.filled("end")));
        } catch (IllegalArgumentException e) {
            throw new DaylightException(visit.say("footnotes.judge.words"), e);
        }
    }

    private static Reply unsupported(Visit visit) {
        return judged(
                visit,
                (report, note, source) -> new Rescue(visit.workbench()).unsupported(report, note, source),
                "footnotes.judged.unsupported");
    }

    /** What a person says of a note and one of its pages. */
    private interface Verdict {
        long written(Kept report, Listed note, Sought source);
    }

    /** Leads on to the next note that nobody judged, or back to the report where all were. */
    private static Reply judged(Visit visit, Verdict verdict, String words) {
        Kept report = FootnotesScreen.report(visit, visit.part("id"));
        Listed note = note(visit, report);
        String here = FootnotesScreen.PAGES + "/" + report.id();
        try {
            verdict.written(report, note, source(visit, report, note));
        } catch (DaylightException e) {
            return visit.failed(here + "/notes/" + note.id(), String.valueOf(e.getMessage()));
        }
        String next = NotePage.way(visit, report, note).open();
        return visit.done(next.isEmpty() ? here : here + "/notes/" + next, visit.say(words, ReportPage.number(note)));
    }
}
