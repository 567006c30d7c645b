// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.Style;
import org.daylight.footnote.read.Manuscript;
import org.daylight.footnote.read.ReportReader;
import org.daylight.ledger.Draft;
import org.daylight.protect.Right;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Sought;
import org.daylight.register.Register;
import org.daylight.run.Polling;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** Gives a report back with references to what was preserved, unless a name that the case masks stands in it. */
public final class Returning {
    private static final int TOLD = 10;

    private final Workbench workbench;

    /** From this case. */
    public Returning(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The report with its references; the ledger says that it left the case.
     *
     * @param name of the file
     * @param bytes as they were taken in
     * @throws DaylightException where a masked name stands in it, with the places; or its format takes no references
     */
    public GivingBack.Returned back(Kept report, String name, byte[] bytes, Style style) {
        workbench.ask(Right.DECIDE, "giving a report back");
        if (!Digest.of(bytes).equals(report.digest())) {
            throw new DaylightException(
                    name + " is not the file that was taken in as report " + report.id() + "; nothing was written");
        }
        List<String> places = leaks(ReportReader.manuscript(name, bytes));
        if (!places.isEmpty()) {
            throw new DaylightException(name + " names somebody whom this case masks, "
                    + (places.size() > TOLD ? "in " + places.size() + " places, first " : "")
                    + String.join("; ", places.subList(0, Math.min(TOLD, places.size())))
                    + ": take the name out of the report, or lift the mask (`daylight masks`); nothing was written");
        }
        Map<String, Preserved> copies = copies(report);
        GivingBack.Returned back = GivingBack.of(name, bytes, copies, style);
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("what", "report");
        open.put("report", report.id());
        open.put("sha256", Digest.of(back.file()).hex());
        open.put("count", (long) copies.size());
        new Polling(workbench).append(List.of(Draft.open(EventKind.EXPORT, open)));
        return back;
    }

    /** Where masked names stand, in words that do not say them. */
    private List<String> leaks(Manuscript manuscript) {
        Veils veils = Veils.afresh(workbench);
        List<String> places = new ArrayList<>();
        int paragraph = 0;
        for (Manuscript.Paragraph p : manuscript.paragraphs()) {
            paragraph++;
            place(veils, p.text(), "paragraph " + paragraph, places);
        }
        for (Manuscript.NoteText n : manuscript.notes()) {
            place(veils, n.words().text(), "note " + (n.number().isEmpty() ? n.key() : n.number()), places);
        }
        return places;
    }

    private static void place(Veils veils, String text, String where, List<String> places) {
        String hidden = veils.hide(text);
        if (!hidden.equals(text)) {
            int at = hidden.indexOf(org.daylight.Mask.BAR);
            int from = Math.max(0, at - 30);
            places.add(where + " (\""
                    + hidden.substring(from, Math.min(hidden.length(), Math.max(at, 0) + 30))
                            .strip() + "\")");
        }
    }

    /** Preserved copies by the keys of the report's sources. */
    private Map<String, Preserved> copies(Kept report) {
        Map<String, Preserved> copies = new HashMap<>();
        for (Sought s : new Footnotes(workbench.database()).sources(report.id())) {
            Capture capture = s.capture() == null
                    ? null
                    : workbench.register().capture(s.capture()).orElse(null);
            if (capture != null) {
                copies.put(
                        s.key(),
                        new Preserved(
                                capture.id().value(),
                                address(s, capture),
                                capture.time(),
                                capture.payloadDigest(),
                                capture.event(),
                                capture.file() + "#" + capture.offset()));
            }
        }
        return copies;
    }

    /** Where every reader can open a copy: the archive's that was asked, else the one that the report cites. */
    private @Nullable String address(Sought source, Capture capture) {
        return workbench
                .register()
                .archived(capture.id())
                .map(Register.Archived::asked)
                .orElse(source.archived());
    }
}
