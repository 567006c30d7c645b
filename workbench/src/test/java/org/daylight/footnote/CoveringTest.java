// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
                "<m><dc:creator>מירה טל</dc:creator></m>",
                "Thumbnails/thumbnail.png",
                "a picture of the first page"));
        Map<String, byte[]> parts = GivingBackTest.parts(
                Covering.of("r.odt", odt, Form.ODT, CoveringTest::hide).file());
        assertThat(new String(parts.get("content.xml"), StandardCharsets.UTF_8))
                .contains("Asked <text:span>█</text:span>", " and █.")
                .doesNotContain("Tal", "Dea", "ra<");
        assertThat(new String(parts.get("meta.xml"), StandardCharsets.UTF_8)).doesNotContain("מירה");
        assertThat(new String(parts.get("Thumbnails/thumbnail.png"), StandardCharsets.ISO_8859_1))
                .as("a picture of nothing")
                .contains("PNG")
                .doesNotContain("first page");
        byte[] text = "One line\nof Mira\nTal.\n\nAnother.\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(
                        Covering.of("r.md", text, Form.MARKDOWN, CoveringTest::hide)
                                .file(),
                        StandardCharsets.UTF_8))
                .isEqualTo("One line\nof █.\n\nAnother.\n");
    }

    /** What a word processor reads of a part, as far as these tests need it: no tags, no remarks, no deleted words. */
    private static String read(byte[] part) {
        return new String(part, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->|<[^!][^>]*>|<!\\[CDATA\\[|]]>", "");
    }

    @Test
    void aNameIsCoveredThatIsPartedByWhatNobodyReads() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        String link = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPER</w:instrText></w:r>"
                + "<w:r><w:instrText>LINK \"https://a.example/Mira Tal\"</w:instrText></w:r>";
        parts.put(
                "word/comments.xml",
                "<w:comments xmlns:w=\"x\"><w:p>" + run("Mira ") + link + run("Tal") + "</w:p><w:p><w:r><w:t>"
                        + "<![CDATA[Mi]]><!-- x -->ra <![CDATA[Tal]]></w:t></w:r></w:p><w:p><w:ruby><w:rt>" + run("m")
                        + "</w:rt><w:rubyBase>" + run("Mi") + "</w:rubyBase></w:ruby><w:ruby><w:rt>" + run("r")
                        + "</w:rt><w:rubyBase>" + run("ra Tal") + "</w:rubyBase></w:ruby></w:p>"
                        + "<!-- Mira Tal --></w:comments>");
        parts.put(
                "word/header2.xml",
                "<w:hdr xmlns:w=\"x\"><w:p>" + run("Mi") + "<w:del><w:r><w:delText>ll</w:delText></w:r></w:del>"
                        + run("ra ") + "<w:ins>" + run("Tal") + "</w:ins></w:p><w:tbl><w:tc><w:p>" + run("Mira")
                        + "</w:p></w:tc><w:tc><w:p>" + run("Tal") + "</w:p></w:tc></w:tbl></w:hdr>");
        parts.put(
                "customXml/item1.xml",
                "<b:Sources xmlns:b=\"x\"><b:Person>\n<b:First>Mira</b:First>\n<b:Last>Tal</b:Last></b:Person></b:Sources>");
        parts.put(
                "word/footer1.xml",
                "<w:ftr xmlns:w=\"x\"><w:p><w:r><w:instrText>ADDIN CSL {&quot;family&quot;:&quot;Mira&quot;,&quot;given&quot;:"
                        + "&quot;Tal&quot;}</w:instrText></w:r></w:p></w:ftr>");
        parts.put("word/afchunk.html", "<p>Mira\nTal</p>");
        byte[] file = zip(parts);
        Map<String, byte[]> covered = GivingBackTest.parts(
                Covering.of("r.docx", file, Form.DOCX, CoveringTest::hide).file());
        covered.forEach((name, xml) ->
                assertThat(read(xml)).as(name).doesNotContain("Mira", "Tal").contains("█"));
        assertThat(new String(Objects.requireNonNull(covered.get("word/comments.xml")), StandardCharsets.UTF_8))
                .doesNotContain("Mira Tal");
    }

    @Test
    void aNameIsCoveredInFilesWithinTheFile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/embeddings/sheet.xlsx"));
            zip.write(zip(Map.of("xl/sharedStrings.xml", "<sst><si><r><t>Mi</t></r><r><t>ra Tal</t></r></si></sst>")));
            zip.putNextEntry(new ZipEntry("word/embeddings/old.bin"));
            zip.write(HexFormat.of().parseHex("d0cf11e0ff00"));
            zip.write("Mira Tal and ".getBytes(StandardCharsets.ISO_8859_1));
            zip.write("Mira Tal again".getBytes(StandardCharsets.UTF_16LE));
        }
        // As long as what it covers, as the names of a case are covered.
        UnaryOperator<String> hide = text -> hide(text).replace("█".repeat(5), "█".repeat(8));
        Covering.Covered covered = Covering.of("r.docx", out.toByteArray(), Form.DOCX, hide);
        assertThat(covered.found())
                .containsOnlyKeys("word/embeddings/sheet.xlsx!xl/sharedStrings.xml", "word/embeddings/old.bin");
        assertThat(Objects.requireNonNull(GivingBackTest.parts(covered.file()).get("word/embeddings/old.bin")))
                .startsWith(HexFormat.of().parseHex("d0cf11e0ff00"))
                .endsWith("████████ again".getBytes(StandardCharsets.UTF_16LE))
                .hasSize(6 + 13 + 28)
                .contains("######## and ".getBytes(StandardCharsets.ISO_8859_1));
        byte[] inner =
                Objects.requireNonNull(GivingBackTest.parts(covered.file()).get("word/embeddings/sheet.xlsx"));
        assertThat(read(Objects.requireNonNull(GivingBackTest.parts(inner).get("xl/sharedStrings.xml"))))
                .isEqualTo("█");
    }

    @Test
    void marksOfASourceFileDoNotHideAName() {
        String text =
                "**Mira** *Tal*, Mira~Tal, \\textbf{Mira} Tal, [Mira](https://a.example) Tal and a {group} of *friends*.";
        String covered = new String(
                Covering.of("r.md", text.getBytes(StandardCharsets.UTF_8), Form.MARKDOWN, CoveringTest::hide)
                        .file(),
                StandardCharsets.UTF_8);
        assertThat(covered).doesNotContain("Mira", "Tal").contains("a {group} of *friends*.");
    }

    @Test
    void aPartThatIsReadOtherwiseThanItLooksIsRefused() throws Exception {
        for (String start : List.of(
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
                "<!DOCTYPE w [<!ENTITY n \"Mira T\"><!ENTITY m \"al\">]>")) {
            byte[] file = zip(Map.of("word/header1.xml", start + "<w:hdr xmlns:w=\"x\"><w:p/></w:hdr>"));
            assertThatThrownBy(() -> Covering.of("r.docx", file, Form.DOCX, CoveringTest::hide))
                    .hasMessageContaining("r.docx has word/header1.xml")
                    .hasMessageContaining("save it anew");
        }
    }

    @Test
    void aFileThatNamesNobodyComesBackAsItIs() throws Exception {
        byte[] file = zip(Map.of("word/document.xml", "<w:document xmlns:w=\"x\"/>"));
        assertThat(Covering.of("r.docx", file, Form.DOCX, CoveringTest::hide).file())
                .isSameAs(file);
    }
}
