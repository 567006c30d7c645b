// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.daylight.Block;
import org.daylight.Document;
import org.daylight.Place;
import org.daylight.StatedDate;
import org.daylight.Text;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String[] LEFT = {
        "The survey counted at least 54 stations in many",
        "countries, and found that the author-",
        "ities of two provinces had opened them with-",
        "out asking. Several well-known offices moved in",
        "autumn, and one of the well-",
        "known ones was closed by the ministry of the",
    };
    private static final String[] RIGHT = {
        "Netherlands in November of that year, as letters",
        "show. A second ministry followed with an order",
        "of its own, and a third asked its police to find",
        "out more about three houses near the harbour of",
        "the capital, which have stood empty since then.",
        "Nobody has answered the questions of the survey.",
    };

    private static Document read(Pdfs pdf) {
        return new Extractor().extract(Resource.file("a.pdf", pdf.bytes()));
    }

    private static List<String> blocks(Document d) {
        Text text = new Text(d.text());
        return d.blocks().stream()
                .map(b -> b.type().code() + " " + text.at(b.at()))
                .toList();
    }

    @Test
    void columnsAreReadOneAfterTheOtherAndLinesAreJoined() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            pdf.at(60, 80, Pdfs.BOLD, 20, "Offices abroad: a survey");
            pdf.lines(60, 120, LEFT).lines(310, 120, RIGHT);
            assertThat(blocks(read(pdf)))
                    .containsExactly(
                            "heading Offices abroad: a survey",
                            "paragraph The survey counted at least 54 stations in many countries, and found that the"
                                    + " authorities of two provinces had opened them without asking. Several well-known"
                                    + " offices moved in autumn, and one of the well-known ones was closed by the"
                                    + " ministry of the Netherlands in November of that year, as letters show. A second"
                                    + " ministry followed with an order of its own, and a third asked its police to find"
                                    + " out more about three houses near the harbour of the capital, which have stood"
                                    + " empty since then. Nobody has answered the questions of the survey.");
        }
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            for (int i = 1; i <= 4; i++) {
                pdf.page().at(60, 40, Pdfs.PLAIN, 9, "Survey of offices, volume 7");
                pdf.lines(60, 120, "Page text number " + "abcd".charAt(i - 1) + " ends here.");
                pdf.at(290, 810, Pdfs.PLAIN, 9, String.valueOf(i));
            }
            Document d = read(pdf);
            assertThat(blocks(d))
                    .containsExactly(
                            "paragraph Page text number a ends here.",
                            "paragraph Page text number b ends here.",
                            "paragraph Page text number c ends here.",
                            "paragraph Page text number d ends here.");
            assertThat(new Extractor().allText(Resource.file("a.pdf", pdf.bytes())))
                    .contains("Survey of offices, volume 7");
        }
    }

    @Test
    void paragraphRunsOnOverThePageAndNotesStandAtTheEnd() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            pdf.page().lines(60, 120, "The ministry said that it had counted 54 stations", "and that all of them were");
            pdf.at(
                    60 + Pdfs.PLAIN.getStringWidth("The ministry said that it had counted 54") / 100,
                    116,
                    Pdfs.PLAIN,
                    5,
                    "1");
            pdf.at(60, 700, Pdfs.PLAIN, 5, "1").at(64, 704, Pdfs.PLAIN, 8, "Without those in harbours.");
            pdf.page().lines(60, 120, "to be closed within a month.", "");
            assertThat(blocks(read(pdf)))
                    .containsExactly(
                            "paragraph The ministry said that it had counted 54 stations and that all of them were to"
                                    + " be closed within a month.",
                            "paragraph [1] Without those in harbours.");
        }
    }

    @Test
    void tableGivesItsRows() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            String[][] rows = {{"Country", "City", "Number"}, {"Spain", "Madrid", "9"}, {"Italy", "Prato", "11"}};
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < 3; j++) {
                    pdf.at(60 + j * 120, 120 + i * 16, Pdfs.PLAIN, 10, rows[i][j]);
                }
            }
            assertThat(blocks(read(pdf)))
                    .containsExactly(
                            "table_row Country\tCity\tNumber",
                            "table_row Spain\tMadrid\t9",
                            "table_row Italy\tPrato\t11");
        }
    }

    @Test
    void eachBlockKnowsItsPlace() throws IOException {
        try (Pdfs pdf = new Pdfs()) {
            pdf.page().lines(60, 120, "First page.").page().lines(60, 421, "Second page.");
            List<Block> blocks = read(pdf).blocks();
            Place place = requireNonNull(blocks.get(1).place());
            assertThat(place.page()).isEqualTo(2);
            assertThat(place.fragment().value()).startsWith("page=2&xywh=percent:10,48,");
        }
    }

    @Test
    void emptyTitlesOfProgramsAreNoTitles() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            PDDocumentInformation info = new PDDocumentInformation();
            info.setTitle("Microsoft Word - draft_final2.doc");
            info.setAuthor("Administrator");
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            day.setTimeInMillis(1_670_198_400_000L);
            info.setCreationDate(day);
            pdf.pdf.setDocumentInformation(info);
            pdf.at(60, 80, Pdfs.BOLD, 20, "Offices abroad").lines(60, 120, "The survey counted 54 stations.");
            Document d = read(pdf);
            assertThat(d.title()).isEqualTo("Offices abroad");
            assertThat(d.author()).isNull();
            StatedDate published = requireNonNull(d.published());
            assertThat(published.value()).isEqualTo("2022-12-05");
            assertThat(published.evidence()).startsWith("PDF CreationDate D:20221205");
            assertThat(d.extractor()).isEqualTo("pdf/1");
        }
    }

    @Test
    void dateOnALineOfItsOwnIsTheFilesDate() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            pdf.at(60, 80, Pdfs.BOLD, 20, "Offices abroad").lines(60, 120, "Geneva, 7 March 2023");
            assertThat(requireNonNull(read(pdf).published()).value()).isEqualTo("2023-03-07");
        }
    }

    @Test
    void sameBytesGiveTheSameDocument() throws IOException {
        try (Pdfs pdf = new Pdfs().page()) {
            byte[] bytes = pdf.lines(60, 120, LEFT).lines(310, 120, RIGHT).bytes();
            Resource resource = Resource.file("a.pdf", bytes);
            assertThat(new Extractor().extract(resource)).isEqualTo(new Extractor().extract(resource));
        }
    }
}
