// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.Report;
import org.daylight.footnote.read.Manuscript;
import org.daylight.footnote.read.ReportReader;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Zip;

/**
 * Gives a report back: the file that was handed in, with a reference to the preserved copy and its digest behind each
 * note, and a list of sources at the end. Nothing else changes: of a DOCX file only the parts with notes and the end of
 * the body, of an ODT file only the content, of Markdown and LaTeX no byte outside the insertions. A report that is given
 * back twice is not given its references twice.
 */
public final class GivingBack {
    private static final long UNPACKED = 200_000_000;
    private static final long LETTERS = 60_000_000;

    private GivingBack() {}

    /**
     * A report as it comes back.
     *
     * @param file its bytes
     * @param added how many notes were given a reference
     * @param already how many bore theirs
     * @param without how many sources have no preserved copy
     * @param covered how many passages have a bar over a name
     * @param remarks sentences that whoever opens it should know
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Returned(byte[] file, int added, int already, int without, int covered, List<String> remarks) {
        /** Copies the list. */
        public Returned {
            remarks = List.copyOf(remarks);
        }

        /** The same with bars. */
        public Returned covered(byte[] bytes, int passages) {
            return new Returned(bytes, added, already, without, passages, remarks);
        }
    }

    /**
     * Gives a report back.
     *
     * @param name of the file
     * @param bytes as they were handed in
     * @param copies preserved copies by the keys of the report's sources
     * @throws DaylightException where the format takes no additions, or the file cannot be read
     */
    public static Returned of(String name, byte[] bytes, Map<String, Preserved> copies, Style style) {
        Manuscript manuscript = ReportReader.manuscript(name, bytes);
        Report report = ReportReader.report(manuscript);
        Additions additions = Additions.of(manuscript, report, copies, style);
        Budget budget = new Budget(name, Duration.ofSeconds(60), UNPACKED, LETTERS);
        List<String> remarks = new ArrayList<>();
        byte[] back = ReportReader.guarded(budget, manuscript.form() + " file", () -> switch (manuscript.form()) {
            case DOCX -> docx(bytes, additions, budget, remarks);
            case ODT -> odt(bytes, additions, budget, remarks);
            case MARKDOWN, LATEX, BIBTEX -> SourceBack.of(bytes, manuscript, additions, budget);
            case PDF, HTML, SHEET, TEXT ->
                throw new DaylightException(name
                        + " cannot be given back with references in its own format: hand in the .docx, .odt, .md, .tex or .bib file"
                        + " that it was made of, or take the list of sources");
        });
        int without = (int) report.sources().stream()
                .filter(s -> !copies.containsKey(s.key()))
                .count();
        return new Returned(back, additions.notes().size(), additions.already(), without, 0, remarks);
    }

    private static byte[] docx(byte[] bytes, Additions additions, Budget budget, List<String> remarks)
            throws IOException {
        if (new Zip(bytes).names().stream().anyMatch(n -> n.startsWith("_xmlsignatures/"))) {
            remarks.add("the file is signed; its signature no longer holds once references are added");
        }
        return DocxBack.of(bytes, additions, budget);
    }

    private static byte[] odt(byte[] bytes, Additions additions, Budget budget, List<String> remarks)
            throws IOException {
        if (new Zip(bytes).names().contains("META-INF/documentsignatures.xml")) {
            remarks.add("the file is signed; its signature no longer holds once references are added");
        }
        return OdtBack.of(bytes, additions, budget);
    }
}
