// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.footnote.back.Covering;
import org.junit.jupiter.api.Test;

/** Bars over a name wherever the file of a report has words. */
class CoveringTest {
    private static String hide(String text) {
        return text.replaceAll("Mira\\s+Tal|מירה טל", "█████").replace("O’Dea & Sons", "████");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String run(String words) {
        return "<w:r>\n  <w:t xml:space=\"preserve\">" + words + "</w:t>\n</w:r>";
    }

    private static Map<String, String> document() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"x\"><w:body><w:p>" + run("They asked M") + run("ir") + "<w:r><w:tab/></w:r>"
                        + "</w:p><w:p>" + run("They asked Mir") + run("a ") + run("Tal, twice &amp; late.")
                        + "<w:ins w:author=\"Mira Tal\">" + run("Her") + "</w:ins></w:p><w:p>" + run("Nobody else.")
                        + "<w:txbx><w:p>" + run("Of Mira&#32;Tal") + "</w:p></w:txbx>" + run(" And so on.")
                        + "</w:p></w:body></w:document>");
        parts.put("word/footnotes.xml", "<w:footnotes xmlns:w=\"x\"><w:p>" + run("See") + "</w:p></w:footnotes>");
        parts.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"x\"><w:p>" + run("Mira") + "<w:br/>" + run("Tal") + "</w:p></w:hdr>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Target=\"https://a.example/?q=Mira Tal\"/></Relationships>");
        parts.put(
                "docProps/core.xml",
                "<c:coreProperties xmlns:c=\"x\"><c:creator>Mira Tal</c:creator></c:coreProperties>");
        parts.put("word/media/image1.png", "no text");
        return parts;
    }

    @Test
    void aNameIsCoveredInTextNotesHeadersFieldsAndLinksHoweverTagsPartIt() throws Exception {
        byte[] file = zip(document());
        Covering.Covered covered = Covering.of("r.docx", file, Form.DOCX, CoveringTest::hide);
        Map<String, byte[]> parts = GivingBackTest.parts(covered.file());
        for (String name : parts.keySet()) {
            String xml = new String(parts.get(name), StandardCharsets.UTF_8);
            assertThat(xml).as(name).doesNotContain("Mira", "a </w:t>", "Tal");
        }
        assertThat(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8))
                .contains(
                        ">They asked M<",
                        ">They asked █<",
                        ">, twice &amp; late.<",
                        "w:author=\"█████\"",
                        ">Her<",
                        ">Of █<",
                        "> And so on.<");
        assertThat(covered.found())
                .containsOnlyKeys(
                        "word/document.xml", "word/header1.xml", "word/_rels/document.xml.rels", "docProps/core.xml");
        assertThat(parts.get("word/footnotes.xml"))
                .isEqualTo(GivingBackTest.parts(file).get("word/footnotes.xml"));
        assertThat(Covering.of("r.docx", covered.file(), Form.DOCX, CoveringTest::hide)
                        .found())
                .isEmpty();
    }

    @Test
    void anOpenDocumentAndASourceFileAreCoveredToo() throws Exception {
        byte[] odt = zip(Map.of(
                "content.xml",
                "<o xmlns:text=\"x\"><text:p>Asked <text:span>Mi</text:span>ra<text:s/>Tal and O’Dea &amp; Sons.</text:p></o>",
                "meta.xml",
                "<m><dc:creator>מירה טל</dc:creator></m>"));
        Map<String, byte[]> parts = GivingBackTest.parts(
                Covering.of("r.odt", odt, Form.ODT, CoveringTest::hide).file());
        assertThat(new String(parts.get("content.xml"), StandardCharsets.UTF_8))
                .contains("Asked <text:span>█</text:span>", " and █.")
                .doesNotContain("Tal", "Dea", "ra<");
        assertThat(new String(parts.get("meta.xml"), StandardCharsets.UTF_8)).doesNotContain("מירה");
        byte[] text = "One line\nof Mira\nTal.\n\nAnother.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(
                        Covering.of("r.md", text, Form.MARKDOWN, CoveringTest::hide)
                                .file(),
                        StandardCharsets.UTF_8))
                .isEqualTo("One line\nof █████.\n\nAnother.\n");
    }

    @Test
    void aFileThatNamesNobodyComesBackAsItIs() throws Exception {
        byte[] file = zip(Map.of("word/document.xml", "<w:document xmlns:w=\"x\"/>"));
        assertThat(Covering.of("r.docx", file, Form.DOCX, CoveringTest::hide).file())
                .isSameAs(file);
    }
}
