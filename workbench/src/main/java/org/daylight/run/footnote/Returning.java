// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.footnote.Form;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.back.Covering;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.Style;
import org.daylight.footnote.read.Manuscript;
import org.daylight.footnote.read.ReportReader;
import org.daylight.ledger.Draft;
import org.daylight.protect.Right;
import org.daylight.protect.SealsLocked;
import org.daylight.publish.leak.Outcome;
import org.daylight.read.file.Zip;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Sought;
import org.daylight.register.Register;
import org.daylight.run.LeavingFile;
import org.daylight.run.Polling;
import org.daylight.run.Stewards;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** Gives a report back with references to what was preserved, with bars over the names that the case masks, or not at all. */
public final class Returning {
    private static final int TOLD = 10;

    /** Parts whose paragraphs and notes are told one by one. */
    private static final Set<String> READ =
            Set.of("text", "content.xml", "word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

    private static final Pattern PART = Pattern.compile("^file(?:!#(\\d{1,9}))?");

    private final Workbench workbench;

    /** From this case. */
    public Returning(Workbench workbench) {
        this.workbench = workbench;
    }

    /** A report that is not given back because it names somebody whom the case masks. */
    public static final class NamesSomebody extends DaylightException {
        private static final long serialVersionUID = 1;

        /** Where, in words that do not say the name. */
        private final transient List<String> places;

        private final boolean coverable;

        private NamesSomebody(String name, List<String> places, boolean coverable) {
            super(name + " names somebody whom this case masks, "
                    + (places.size() > TOLD ? "in " + places.size() + " places, first " : "")
                    + String.join("; ", places.subList(0, Math.min(TOLD, places.size())))
                    + (coverable ? ": have the names covered, take" : ", where no bar can be put over them: take")
                    + " them out of the report, or lift the mask (`daylight masks`); nothing was written");
            this.places = List.copyOf(places);
            this.coverable = coverable;
        }

        /** Whether bars can be put over the names, and were not asked for. */
        public boolean coverable() {
            return coverable;
        }

        /** Where, in words that do not say the name. */
        public List<String> places() {
            return places;
        }
    }

    /**
     * The report with its references; the ledger says that it left the case.
     *
     * @param name of the file
     * @param bytes as they were taken in
     * @param cover whether a bar is put over each masked name; else such a report is refused
     * @throws SealsLocked where the name of a sealed person cannot be known
     * @throws NamesSomebody where a masked name stands in it and is not to be covered
     * @throws DaylightException where its format takes no references, or it is another file
     */
    public GivingBack.Returned back(Kept report, String name, byte[] bytes, Style style, boolean cover) {
        workbench.ask(Right.DECIDE, "giving a report back");
        if (new Stewards(workbench).locked()) {
            throw new SealsLocked("nothing was written");
        }
        if (!Digest.of(bytes).equals(report.digest())) {
            throw new DaylightException(
                    name + " is not the file that was taken in as report " + report.id() + "; nothing was written");
        }
        Map<String, Preserved> copies = copies(report);
        GivingBack.Returned back = GivingBack.of(name, bytes, copies, style);
        Veils veils = Veils.afresh(workbench);
        Covering.Covered covered = Covering.of(name, back.file(), form(report), veils::throughout);
        List<String> places = places(veils, ReportReader.manuscript(name, back.file()), covered);
        if (!places.isEmpty() && !cover) {
            throw new NamesSomebody(veils.hide(name), places, !covered.found().isEmpty());
        }
        if (!places.isEmpty()) {
            back = back.covered(covered.file(), places.size());
            // Whether it is whole is asked of what goes out, by the readers that would read it.
            List<String> left = places(
                    veils,
                    ReportReader.manuscript(name, back.file()),
                    Covering.of(name, back.file(), form(report), veils::throughout));
            if (!left.isEmpty()) {
                throw new NamesSomebody(veils.hide(name), left, false);
            }
        }
        // And by the test that all goes through that leaves the case.
        LeavingFile.Looked looked = LeavingFile.look(workbench, veils, "report", back.file());
        if (!looked.outcome().passed()) {
            throw new NamesSomebody(veils.hide(name), places(veils, back.file(), looked.outcome()), false);
        }
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("what", "report");
        open.put("report", report.id());
        open.put("sha256", Digest.of(back.file()).hex());
        open.put("count", (long) copies.size());
        new Polling(workbench).append(List.of(Draft.open(EventKind.EXPORT, open), looked.noted()));
        return back;
    }

    private static Form form(Kept report) {
        return Form.valueOf(report.form().toUpperCase(Locale.ROOT));
    }

    /** Where masked names stand, in words that do not say them: paragraphs and notes, then what only the file's parts hold. */
    private static List<String> places(Veils veils, Manuscript manuscript, Covering.Covered covered) {
        List<String> places = new ArrayList<>();
        int paragraph = 0;
        for (Manuscript.Paragraph p : manuscript.paragraphs()) {
            paragraph++;
            place(veils, p.text(), "paragraph " + paragraph, places);
        }
        for (Manuscript.NoteText n : manuscript.notes()) {
            place(veils, n.words().text(), "note " + (n.number().isEmpty() ? n.key() : n.number()), places);
        }
        covered.found().entrySet().stream()
                .filter(part -> places.isEmpty() || !READ.contains(part.getKey()))
                .map(part -> part.getKey() + " (" + part.getValue() + ")")
                .sorted()
                .forEach(places::add);
        return places;
    }

    /** Where the leak test found something, by the parts of the file. */
    private static List<String> places(Veils veils, byte[] file, Outcome outcome) {
        List<String> parts = new ArrayList<>();
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            try {
                parts.addAll(new Zip(file).names());
            } catch (IOException e) {
                parts.clear(); // told by number
            }
        }
        return outcome.leaks().stream()
                .map(leak -> PART.matcher(leak.place()).replaceFirst(m -> {
                    int number = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
                    String part = number > 0 && number <= parts.size() ? parts.get(number - 1) : "";
                    return Matcher.quoteReplacement(
                            number == 0
                                    ? "the file"
                                    : part.isEmpty() || !veils.throughout(part).equals(part) ? "part " + number : part);
                }))
                .distinct()
                .toList();
    }

    private static void place(Veils veils, String text, String where, List<String> places) {
        String hidden = veils.throughout(text);
        if (!hidden.equals(text)) {
            int at = hidden.indexOf(Mask.BAR);
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
