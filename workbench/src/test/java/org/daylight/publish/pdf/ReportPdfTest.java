// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daylight.preserve.devtools.BrowserProgram;
import org.daylight.publish.EditionInput;
import org.daylight.publish.ExampleEditions;
import org.daylight.publish.template.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The printed report, read by another program than the one that printed it. */
class ReportPdfTest {
    private static final EditionInput INPUT = ExampleEditions.input();
    private static ReportPdf report;
    private static PDDocument document;

    @BeforeAll
    static void print() throws IOException {
        report = printed();
        document = Loader.loadPDF(report.bytes());
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static ReportPdf printed() {
        BrowserProgram browser = BrowserProgram.find()
                .orElseThrow(() -> new AssertionError("this test needs a browser; " + BrowserProgram.HOW_TO_GET));
        try (Printer printer = Printer.start(browser)) {
            return ReportPdf.of(printer, new Pages(INPUT, true)::paper, INPUT.title(), INPUT.asOf());
        }
    }

    @Test
    void theContentsNameThePagesOnWhichTheChaptersStand() throws IOException {
        Map<String, Integer> pages = PrintedPages.of(document);
        String contents = text(2);
        assertThat(contents).contains("Contents");
        for (Map.Entry<String, String> chapter : Map.of(
                        "findings", "Key findings",
                        "countries", "Map and countries",
                        "sites", "Reported sites",
                        "responses", "Responses of states",
                        "timeline", "Timeline",
                        "how", "How we know",
                        "notes", "Notes")
                .entrySet()) {
            int page = Objects.requireNonNull(pages.get(chapter.getKey()));
            assertThat(text(page)).as("page %s", page).contains(chapter.getValue());
            assertThat(contents).containsPattern(chapter.getValue() + "\\s+" + page + "\\b");
        }
    }

    @Test
    void itIsTaggedForReadersForTheBlind() {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        List<COSDictionary> elements = new ArrayList<>();
        collect(catalog.getStructureTreeRoot().getCOSObject(), elements);
        assertThat(elements)
                .extracting(e -> e.getNameAsString(COSName.S))
                .contains("H1", "H2", "H3", "Table", "TH", "L", "Link");
        assertThat(elements)
                .filteredOn(e -> "Figure".equals(e.getNameAsString(COSName.S)))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getString(COSName.ALT)).isNotBlank());
    }

    @Test
    void itKeepsToWhatAProgramCanJudgeOfPdfUa() throws IOException {
        assertThat(TaggedCheck.faults(document)).isEmpty();
    }

    @Test
    void bookmarksLeadToTheChapters() {
        List<String> titles = new ArrayList<>();
        titles(document.getDocumentCatalog().getDocumentOutline().children(), titles);
        assertThat(titles)
                .contains("Key findings", "Reported sites", "Responses of states", "How we know", "Notes")
                .doesNotContain("NotesNotes");
    }

    @Test
    void everyScriptIsReadableAndEveryFontIsInTheFile() throws IOException {
        String all = new PDFTextStripper().getText(document);
        assertThat(all).containsPattern("\\p{IsHan}{2}").containsPattern("\\p{IsHebrew}{2}");
        assertThat(report.fonts()).contains("NotoSerif-Regular", "NotoSerifHebrew-Regular");
    }

    @Test
    void itBearsNoDateButThatOfTheLedgerAndNoPlace() throws IOException {
        var info = document.getDocumentInformation();
        assertThat(info.getCreationDate().toInstant()).isEqualTo(INPUT.asOf());
        assertThat(info.getModificationDate().toInstant()).isEqualTo(INPUT.asOf());
        assertThat(info.getProducer()).isEqualTo("Daylight");
        String bytes = new String(report.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain(
                        "HeadlessChrome",
                        "Skia",
                        "file://",
                        "/tmp/",
                        Instant.now().toString().substring(0, 10));
        assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                .contains(INPUT.asOf().toString());
    }

    @Test
    void theSameReportIsPrintedInTheSameBytes() {
        assertThat(printed().bytes()).isEqualTo(report.bytes());
    }

    @Test
    void everyFootnoteLeadsToANoteAndBackToItsPages() throws IOException {
        Map<String, Integer> pages = PrintedPages.of(document);
        assertThat(pages).containsKeys("n1", "r1-1", "n2");
        String notes = text(Objects.requireNonNull(pages.get("n1")));
        assertThat(notes).contains("Cited on").contains("page " + pages.get("r1-1"));
        assertThat(notes).doesNotContain("000");
    }

    private static String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void titles(Iterable<PDOutlineItem> items, List<String> titles) {
        for (PDOutlineItem item : items) {
            titles.add(item.getTitle());
            titles(item.children(), titles);
        }
    }

    private static void collect(COSDictionary element, List<COSDictionary> all) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    all.add(kid);
                    collect(kid, all);
                }
            }
        } else if (kids instanceof COSDictionary kid) {
            all.add(kid);
            collect(kid, all);
        }
    }
}
