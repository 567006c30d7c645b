// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daylight.Digest;
import org.daylight.footnote.back.GivingBack;
import org.daylight.footnote.back.SourceList;
import org.daylight.footnote.back.Style;
import org.daylight.footnote.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report comes back with references, and nothing else changed. */
class GivingBackTest {
    static byte[] sample(String format) {
        return switch (format) {
            case "docx" -> Samples.docx();
            case "odt" -> Samples.odt();
            case "md" -> Samples.markdown();
            default -> Samples.latex();
        };
    }

    /** A copy of every source but those of two.example.org. */
    static Map<String, Preserved> copies(Report report) {
        Map<String, Preserved> copies = new HashMap<>();
        int i = 0;
        for (Source s : report.sources()) {
            i++;
            if (!s.key().startsWith("two.example")) {
                copies.put(
                        s.key(),
                        new Preserved(
                                "cap-" + i,
                                i % 2 == 0 ? "https://web.archive.org/web/20261122000000/" + s.url() : null,
                                Instant.parse("2026-11-22T10:00:00Z"),
                                Digest.of(s.key()),
                                i,
                                "archive/1.warc.gz#" + i));
            }
        }
        return copies;
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "md", "tex"})
    void sameNotesWithReferencesAreReadFromWhatComesBack(String format) {
        for (Style style : Style.values()) {
            String name = "a." + format;
            Report before = ReportReader.read(name, sample(format));
            Map<String, Preserved> copies = copies(before);
            GivingBack.Returned back = GivingBack.of(name, sample(format), copies, style);
            Report after = ReportReader.read(name, back.file());
            assertThat(SameListTest.lines(after))
                    .as(style.name())
                    .containsExactlyElementsOf(SameListTest.lines(before));
            for (Note note : after.notes()) {
                if (note.kind() == Note.Kind.FOOTNOTE) {
                    long expected = note.citations().stream()
                            .map(c -> org.daylight.footnote.cite.Sourcing.key(c)
                                    .map(copies::get)
                                    .orElse(null))
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .count();
                    assertThat(note.references()).as(style + " " + note.text()).hasSize((int) expected);
                }
            }
            assertThat(back.added()).isEqualTo(38);
            assertThat(back.without()).isEqualTo(1);
            assertThat(GivingBack.of(name, back.file(), copies, style).file()).isEqualTo(back.file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "tex"})
    void everyByteOfASourceFileStandsInOrderInWhatComesBack(String format) {
        byte[] before = sample(format);
        byte[] after = GivingBack.of(
                        "a." + format, before, copies(ReportReader.read("a." + format, before)), Style.CHICAGO)
                .file();
        int at = 0;
        for (byte b : after) {
            at += at < before.length && before[at] == b ? 1 : 0;
        }
        assertThat(at).isEqualTo(before.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void onlyThePartsWithNotesAndTheEndOfTheBodyDiffer(String format) throws Exception {
        byte[] before = sample(format);
        byte[] after = GivingBack.of(
                        "a." + format, before, copies(ReportReader.read("a." + format, before)), Style.DAYLIGHT)
                .file();
        Map<String, byte[]> one = parts(before);
        Map<String, byte[]> other = parts(after);
        assertThat(other.keySet()).containsExactlyElementsOf(one.keySet());
        List<String> may =
                format.equals("docx") ? List.of("word/footnotes.xml", "word/document.xml") : List.of("content.xml");
        one.forEach((name, bytes) -> {
            if (!may.contains(name)) {
                assertThat(other.get(name)).as(name).isEqualTo(bytes);
            }
        });
        for (String name : may) {
            String was = new String(one.get(name), StandardCharsets.UTF_8);
            String is = new String(other.get(name), StandardCharsets.UTF_8);
            String added = format.equals("docx")
                    ? is.replaceAll("<w:r><w:t xml:space=\"preserve\"> \\[preserved [^<]*?</w:t></w:r>", "")
                            .replaceAll(
                                    "(?s)<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Preserved sources.*(?=<w:sectPr>)",
                                    "")
                    : is.replaceAll(" \\[preserved [^<\\]]*?]", "")
                            .replaceAll(
                                    "(?s)<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Preserved sources.*(?=</office:text>)",
                                    "");
            assertThat(added).isEqualTo(was);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(other.get(name)));
        }
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void eachStyleHasItsOwnWording(Style style) {
        byte[] report =
                "One.[^1]\n\n[^1]: Safeguard Group, “110 Overseas”, City Press, 12 September 2022, https://group.example/en\n"
                        .getBytes(StandardCharsets.UTF_8);
        Preserved copy = new Preserved(
                "cap-1",
                "https://web.archive.org/web/2026/https://group.example/en",
                Instant.parse("2026-11-22T10:00:00Z"),
                Digest.of("x"),
                7,
                "a#1");
        String back = new String(
                GivingBack.of("a.md", report, Map.of("group.example/en", copy), style)
                        .file(),
                StandardCharsets.UTF_8);
        String note =
                back.lines().filter(l -> l.startsWith("[^1]:")).findFirst().orElseThrow();
        String entry = back.lines().filter(l -> l.startsWith("1. ")).findFirst().orElseThrow();
        assertThat(note)
                .endsWith(
                        switch (style) {
                            case DAYLIGHT ->
                                "\\[preserved 22 November 2026 as cap-1, https://web.archive.org/web/2026/https://group.example/en, SHA-256 2d711642b726b044\\]";
                            case CHICAGO ->
                                "\\[archived November 22, 2026, at https://web.archive.org/web/2026/https://group.example/en, capture cap-1, SHA-256 2d711642b726b044\\]";
                            case OSCOLA ->
                                "\\[archived at \\<https://web.archive.org/web/2026/https://group.example/en> 22 November 2026, capture cap-1, SHA-256 2d711642b726b044\\]";
                            case APA ->
                                "\\[Archived 2026, November 22, at https://web.archive.org/web/2026/https://group.example/en, capture cap-1, SHA-256 2d711642b726b044\\]";
                        });
        assertThat(entry)
                .startsWith(
                        switch (style) {
                            case DAYLIGHT, CHICAGO ->
                                "1. Safeguard Group. “110 Overseas.” City Press. September 12, 2022. https://group.example/en.";
                            case OSCOLA ->
                                "1. Safeguard Group, ‘110 Overseas’ (City Press, 12 September 2022) \\<https://group.example/en>";
                            case APA ->
                                "1. Safeguard Group. (2022, September 12). 110 Overseas. City Press. https://group.example/en";
                        });
        assertThat(entry).contains(copy.digest().hex());
    }

    @Test
    void sourcesGoToAReferenceManager() {
        Report report = ReportReader.read("a.docx", Samples.docx());
        String csl = SourceList.csl(report, copies(report), "case.example");
        assertThat(csl).contains("\"URL\" : \"https://group.example/en/110-overseas\"", "\"sha256\"", "110 Overseas");
        assertThat(SourceList.ris(report, copies(report), "case.example"))
                .startsWith("TY  - ELEC")
                .contains("UR  - https://group.example/en/110-overseas");
    }

    @Test
    void pdfIsNotGivenBackAndTheReasonIsSaid() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> GivingBack.of("a.html", Samples.html(), Map.of(), Style.APA))
                .isInstanceOf(org.daylight.DaylightException.class)
                .hasMessageContaining("hand in the .docx");
    }

    @Test
    void worksOfALatexReportComeBackWithAFieldEachAndNoOtherByteChanged() {
        String bib = """
                Words outside entries, with an address: post@one.example.org
                @string{city = "Example City"}
                @comment{@online{not, url = {https://no.example.org/}}}
                @online{rivers2022,
                  author  = {Rivers, {\\'E}lise and Hale, Tom},
                  title   = {Offices {Abroad}: 54 of them},
                  date    = {2022-09-12},
                  url     = {https://one.example.org/a\\_b},
                  urldate = {2022-12-05}
                }
                @misc(hale, title = "Notes on " # city, howpublished = {\\url{https://two.example.org/x}}, year = 2021)
                @article{deep, title = {No address, but a DOI}, doi = {10.5555/12345678}, addendum = {Third printing},}
                @book{cut, title = {Never closed
                """;
        Report report = ReportReader.read("works.bib", bib.getBytes(StandardCharsets.UTF_8));
        assertThat(report.form()).isEqualTo(Form.BIBTEX);
        assertThat(report.remarks()).isEmpty();
        assertThat(report.notes()).extracting(Note::number).containsExactly("rivers2022", "hale", "deep");
        Note first = report.notes().getFirst();
        assertThat(first.text())
                .startsWith(
                        "Élise Rivers and Tom Hale, “Offices Abroad: 54 of them”, 2022-09-12, https://one.example.org/a_b");
        assertThat(first.citations()).singleElement().satisfies(c -> {
            assertThat(c.url()).isEqualTo("https://one.example.org/a_b");
            assertThat(java.util.Objects.requireNonNull(c.accessed()).value()).isEqualTo("2022-12-05");
        });
        assertThat(report.notes().get(1).text()).contains("Notes on Example City", "https://two.example.org/x");

        GivingBack.Returned back =
                GivingBack.of("works.bib", bib.getBytes(StandardCharsets.UTF_8), copies(report), Style.DAYLIGHT);
        String text = new String(back.file(), StandardCharsets.UTF_8);
        assertThat(back.added()).isEqualTo(2);
        assertThat(text).contains("{2022-12-05},\n  addendum = {", "addendum = {Third printing},\n  note = {");
        assertThat(text.replaceAll(",\\n  (?:addendum|note) = \\{[^\\n]*?}(?=[,\\n])", ""))
                .isEqualTo(bib);
        // What comes back is read as before, and is not given its references twice.
        assertThat(GivingBack.of("works.bib", back.file(), copies(report), Style.DAYLIGHT)
                        .file())
                .isEqualTo(back.file());
    }
}
