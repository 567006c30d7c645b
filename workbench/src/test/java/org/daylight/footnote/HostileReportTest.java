// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.footnote.read.ReportReader;
import org.junit.jupiter.api.Test;

/** Files of strangers: best effort or one sentence, in bounded time. */
class HostileReportTest {
    private static byte[] docx(String body, String notes) {
        Map<String, String> parts = Samples.docxParts(List.of("One.{1}"), List.of("https://a.example.org/x"));
        if (!body.isEmpty()) {
            parts.put(
                    "word/document.xml",
                    "<w:document xmlns:w=\"" + Samples.W + "\" xmlns:r=\"" + Samples.R + "\" xmlns:mc=\"x\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        if (!notes.isEmpty()) {
            parts.put("word/footnotes.xml", "<w:footnotes xmlns:w=\"" + Samples.W + "\">" + notes + "</w:footnotes>");
        }
        return Samples.zip(parts);
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String mark(int id) {
        return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
    }

    private static String note(int id, String words) {
        return "<w:footnote w:id=\"" + id + "\"><w:p>" + words + "</w:p></w:footnote>";
    }

    private static void refused(String name, byte[] bytes) {
        assertThatThrownBy(() -> ReportReader.read(name, bytes))
                .isInstanceOf(DaylightException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(name)
                        .doesNotContain("\n")
                        .doesNotContain("capture, unread"));
    }

    @Test
    void bombsEntitiesAndDepthAreRefusedInOneLine() {
        refused("a.docx", docx("<w:p>" + run("a".repeat(210_000_000)) + "</w:p>", ""));
        Map<String, String> entities = Samples.docxParts(List.of("One.{1}"), List.of("x"));
        entities.put(
                "word/document.xml",
                "<!DOCTYPE w [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"" + Samples.W
                        + "\"><w:body>&a;</w:body></w:document>");
        refused("a.docx", Samples.zip(entities));
        refused("a.docx", docx("<w:p>".repeat(3_000) + "</w:p>".repeat(3_000), ""));
        refused("a.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8));
        refused("a.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        refused("a.rtf", "{\\rtf1 x}".getBytes(StandardCharsets.UTF_8));
        refused("a.zip", Samples.zip(Map.of("a.txt", "x")));
        refused("a.tex", ("\\textbf{\\footnote{".repeat(5_000) + "}}".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        refused("a.txt", new byte[0]);
    }

    @Test
    void fileThatIsCutAnywhereIsReadOrRefusedInOneLine() {
        for (byte[] file : List.of(Samples.docx(), Samples.odt())) {
            for (int length = 1; length < file.length; length += 997) {
                byte[] cut = Arrays.copyOf(file, length);
                try {
                    ReportReader.read("a.docx", cut);
                } catch (DaylightException e) {
                    assertThat(e.getMessage()).doesNotContain("\n");
                }
            }
        }
    }

    @Test
    void tenThousandNotesAreListed() {
        StringBuilder text = new StringBuilder();
        List<String> notes = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            text.append("Sentence ").append(i).append(" is here.{").append(i).append("} ");
            notes.add("Paper, “Title " + i + "”, https://paper.example.org/" + i + " (accessed 5 May 2023).");
            if (i % 10 == 0) {
                paragraphs.add(text.toString());
                text.setLength(0);
            }
        }
        long start = System.nanoTime();
        Report report = ReportReader.read("a.docx", Samples.zip(Samples.docxParts(paragraphs, notes)));
        assertThat(report.sources()).hasSizeGreaterThanOrEqualTo(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void fourHundredNotesAreListedFast() {
        StringBuilder text = new StringBuilder();
        List<String> notes = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            text.append("Sentence ").append(i).append(" is here.{").append(i).append("} ");
            notes.add("Paper, “Title " + i + "”, https://paper.example.org/" + i + " (accessed 5 May 2023).");
        }
        byte[] file = Samples.zip(Samples.docxParts(List.of(text.toString()), notes));
        long start = System.nanoTime();
        assertThat(ReportReader.read("a.docx", file).notes()).hasSize(402);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void changesFieldsBoxesTablesAndOwnMarksAreUnderstood() {
        String body = "<w:p>" + run("Kept ") + "<w:del w:id=\"1\"><w:r><w:delText>gone</w:delText></w:r>" + mark(9)
                + "</w:del><w:ins w:id=\"2\">"
                + run("added.") + "</w:ins>" + mark(2) + "</w:p><w:tbl><w:tr><w:tc><w:p>" + run("A cell says so.")
                + mark(3) + "</w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + run("A box says so.") + mark(4)
                + "</w:p></w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent><w:p>" + run("A box says so.") + mark(4)
                + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run("Behind.") + "</w:p>"
                + "<w:p>" + run("Own mark")
                + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"5\"/><w:t>*</w:t></w:r>" + run(" here.")
                + mark(6) + "</w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://field.example.org/a\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("a field")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        String notes = note(2, run("https://a.example.org/2"))
                + note(3, run("https://a.example.org/3") + mark(4))
                + note(4, run("https://a.example.org/4"))
                + note(5, run("https://a.example.org/5"))
                + note(6, run("Nested") + mark(6))
                + note(9, run("https://gone.example.org/9"));
        Report report = ReportReader.read("a.docx", docx(body, notes));
        assertThat(report.notes().stream()
                        .filter(n -> n.kind() == Note.Kind.FOOTNOTE)
                        .map(n -> n.number() + " " + n.sentence()))
                .containsExactly(
                        "1 Kept added.",
                        "2 A cell says so.",
                        "3 https://a.example.org/3",
                        "* Own mark here.",
                        "4 Own mark here.",
                        " ");
        assertThat(report.notes())
                .anyMatch(n -> n.kind() == Note.Kind.LINK && n.text().equals("a field"));
        assertThat(report.remarks()).anyMatch(r -> r.contains("no mark"));
    }
}
