// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daylight.footnote.read.ReportReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footnotes of PDF files: drawn letter by letter, and set by a word processor where one is installed. */
class PdfNotesTest {
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    /** A report of so many pages with so many notes on each. */
    static byte[] drawn(int pages, int notes) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            int number = 0;
            for (int p = 0; p < pages; p++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    for (int i = 0; i < notes; i++) {
                        number++;
                        String words = "Sentence number " + number + " says what was counted in the city.";
                        float y = 700 - i * 22;
                        write(pen, 60, y, 11, words);
                        float end = 60 + FONT.getStringWidth(words) / 1000 * 11;
                        write(pen, end + 0.5f, y + 4, 6, String.valueOf(number));
                        float foot = 420 - i * 24;
                        write(pen, 60, foot + 3, 5, String.valueOf(number));
                        write(
                                pen,
                                number < 10 ? 65 : number < 100 ? 68 : 70,
                                foot,
                                8,
                                "City Paper, “Count " + number
                                        + "”, 5 March 2023, https://paper.example.org/archive/year-2023/");
                        write(pen, 60, foot - 10, 8, "count-" + number + "/index.html (accessed 6 March 2023).");
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream pen, float x, float y, float size, String words) throws IOException {
        pen.beginText();
        pen.setFont(FONT, size);
        pen.newLineAtOffset(x, y);
        pen.showText(words);
        pen.endText();
    }

    @Test
    void notesAtTheFeetOfPagesAreFoundWithPageSentenceAndWrappedAddress() throws IOException {
        Report report = ReportReader.read("a.pdf", drawn(3, 12));
        assertThat(report.notes()).hasSize(36);
        Note note = report.notes().get(14);
        assertThat(note.number()).isEqualTo("15");
        assertThat(note.page()).isEqualTo(2);
        assertThat(note.sentence()).isEqualTo("Sentence number 15 says what was counted in the city.");
        assertThat(note.citations().getFirst().url())
                .isEqualTo("https://paper.example.org/archive/year-2023/count-15/index.html");
        assertThat(String.valueOf(note.citations().getFirst().accessed())).contains("2023-03-06");
    }

    @Test
    void fourHundredLinksOnThirtyFivePagesAreListedWithinTheLimit() throws IOException {
        byte[] file = drawn(35, 12);
        long start = System.nanoTime();
        Report report = ReportReader.read("a.pdf", file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(report.notes()).hasSize(420);
        assertThat(report.sources()).hasSize(420);
    }

    /** LibreOffice sets the sample; what it prints gives the notes of what it was given, right-to-left ones aside. */
    @Test
    void pdfThatAWordProcessorMadeGivesItsNotes(@TempDir Path folder) throws Exception {
        List<String> expected = SameListTest.lines(ReportReader.read("a.docx", latin())).stream()
                .filter(line -> !line.contains(" |  @"))
                .toList();
        Path pdf = printed(folder, "a.docx", latin());
        List<String> found = SameListTest.lines(ReportReader.read("a.pdf", Files.readAllBytes(pdf)));
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** What comes back opens, and its pages say what they said, and more. */
    @Test
    void wordProcessorShowsNoDamage(@TempDir Path folder) throws Exception {
        for (String name : List.of("a.docx", "a.odt")) {
            byte[] before = name.endsWith("docx") ? Samples.docx() : Samples.odt();
            byte[] back = org.daylight.footnote.back.GivingBack.of(
                            name,
                            before,
                            GivingBackTest.copies(ReportReader.read(name, before)),
                            org.daylight.footnote.back.Style.CHICAGO)
                    .file();
            String was = words(printed(folder, "before-" + name, before));
            String is = words(printed(folder, "after-" + name, back));
            int at = 0;
            String whole = is.replaceAll("\\s+", "");
            for (String word : was.split("\\s+")) {
                // Letters from the right are printed in an order that the width of a line decides.
                assertThat(whole).contains(latin(word) ? word : "");
                at++;
            }
            assertThat(at).isGreaterThan(300);
            assertThat(is).contains("Preserved sources", "SHA-256", "capture cap-1");
        }
    }

    /** The sample with words of our alphabet for all others, whose spaces and order a page does not keep. */
    private static byte[] latin() {
        List<String> text = Sample.TEXT.stream()
                .map(p -> latin(p)
                        ? p
                        : Sample.runs(p).stream()
                                .filter(r -> r.note() > 0)
                                .map(r -> "Words in another script, number " + r.note() + ".{" + r.note() + "} ")
                                .collect(java.util.stream.Collectors.joining()))
                .toList();
        List<String> notes = Sample.NOTES.stream()
                .map(n -> latin(n) ? n : "Paper of the city, a page.")
                .toList();
        return Samples.zip(Samples.docxParts(text, notes));
    }

    private static boolean latin(String words) {
        return !words.matches("(?s).*[\\p{IsHan}\\p{IsHebrew}\\p{IsArabic}].*");
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    static Path printed(Path folder, String name, byte[] file) throws Exception {
        Path from = folder.resolve(name);
        Files.write(from, file);
        Process soffice;
        try {
            soffice = new ProcessBuilder(
                            "soffice",
                            "--headless",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            from.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            Assumptions.abort("LibreOffice is not installed");
            throw e;
        }
        assertThat(soffice.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return folder.resolve(name.replaceAll("[.]\\w+$", ".pdf"));
    }
}
