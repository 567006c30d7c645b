// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daylight.Document;
import org.daylight.Text;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.api.Test;

/** DOCX, ODT, e-mail and MHTML: what is text, what is left out, what the file says of itself. */
class DocumentsTest {
    private static final String W = "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

    private static byte[] zip(Map<String, String> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] docx(String body) throws IOException {
        return zip(
                Map.of(
                        "word/document.xml",
                        W.formatted("document") + "<w:body>" + body + "</w:body></w:document>",
                        "word/styles.xml",
                        W.formatted("styles")
                                + "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                                + "<w:style w:styleId=\"U1\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"U1\"/></w:style>"
                                + "<w:style w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style>"
                                + "<w:style w:styleId=\"C\"><w:name w:val=\"caption\"/></w:style>"
                                + "<w:style w:styleId=\"V1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>",
                        "word/footnotes.xml",
                        W.formatted("footnotes")
                                + "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id=\"7\">" + p("", "Without harbours.")
                                + "</w:footnote></w:footnotes>",
                        "word/comments.xml",
                        W.formatted("comments") + "<w:comment w:author=\"Ann Reviewer\">" + p("", "Really?")
                                + "</w:comment></w:comments>",
                        "docProps/core.xml",
                        "<c xmlns:dc='d' xmlns:t='t'><dc:title>Document1</dc:title><dc:creator>Survey desk</dc:creator>"
                                + "<t:created>2022-12-05T09:00:00Z</t:created><t:modified>2023-01-02T09:00:00Z</t:modified></c>"));
    }

    private static String p(String style, String words) {
        String named = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + named + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static Document read(String name, byte[] bytes) {
        return new Extractor().extract(Resource.file(name, bytes));
    }

    private static List<String> blocks(Document d) {
        Text text = new Text(d.text());
        return d.blocks().stream()
                .map(b -> b.type().code() + " " + text.at(b.at()))
                .toList();
    }

    @Test
    void docxGivesItsTextWithAllChangesAccepted() throws IOException {
        byte[] file = docx(p("T", "Offices abroad")
                + p("V1", "Contents 3")
                + p("Own", "Numbers")
                + "<w:p><w:r><w:t>The survey counted </w:t></w:r><w:del w:author=\"Bob Editor\"><w:r><w:delText>38 </w:delText></w:r>"
                + "</w:del><w:ins><w:r><w:t>54</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"7\"/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden words</w:t></w:r><w:r><w:t> stations.</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + p("", "Spain") + "</w:tc><w:tc>" + p("", "9") + p("", "offices")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an item</w:t></w:r></w:p>"
                + p("Q", "We opened none.") + p("C", "Figure 1: a map"));
        Document d = read("a.docx", file);
        assertThat(blocks(d))
                .containsExactly(
                        "heading Offices abroad",
                        "heading Numbers",
                        "paragraph The survey counted 54 stations.",
                        "table_row Spain\t9 offices",
                        "list_item an item",
                        "quote We opened none.",
                        "caption Figure 1: a map",
                        "paragraph [1] Without harbours.");
        assertThat(d.title()).isEqualTo("Offices abroad");
        assertThat(d.author()).isEqualTo("Survey desk");
        assertThat(d.published()).isNotNull();
        assertThat(requireNonNull(d.published()).value()).isEqualTo("2022-12-05");
        assertThat(d.extractor()).isEqualTo("docx/1");
        assertThat(new Extractor().allText(Resource.file("a.docx", file)))
                .contains("38", "hidden words", "Really?", "Ann Reviewer", "Bob Editor");
    }

    @Test
    void odtGivesItsText() throws IOException {
        byte[] file = zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<o xmlns:text='t' xmlns:table='b'><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
                        + "<text:h>Offices</text:h><text:p>The survey<text:note><text:note-citation>1</text:note-citation>"
                        + "<text:note-body><text:p>A note.</text:p></text:note-body></text:note> counted<text:s/>54.</text:p>"
                        + "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
                        + "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
                        + "<text:p>b</text:p></table:table-cell></table:table-row></o>"));
        assertThat(blocks(read("a.odt", file)))
                .containsExactly(
                        "heading Offices",
                        "paragraph The survey counted 54.",
                        "list_item item",
                        "table_row a\tb",
                        "paragraph [1] A note.");
    }

    @Test
    void mailGivesSubjectTextQuotesAndNamesOfAttachments() {
        String mail = """
                From: "Survey desk" <desk@example.org>
                Subject: =?UTF-8?Q?Offices_=E2=80=93_a_note?=
                Date: Mon, 5 Dec 2022 23:10:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=utf-8

                The survey counted 54 stations in many countries, and the ministry
                said that it knew of none.

                > In November the embassy wrote
                > otherwise.
                --c
                Content-Type: text/html; charset=utf-8

                <p>The same in colours</p>
                --c--
                --b
                Content-Type: application/pdf; name="list.pdf"
                Content-Disposition: attachment; filename="list.pdf"
                Content-Transfer-Encoding: base64

                AAAA
                --b--
                """;
        Document d = read("a.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(blocks(d))
                .containsExactly(
                        "heading Offices – a note",
                        "paragraph The survey counted 54 stations in many countries, and the ministry said that it knew of"
                                + " none.",
                        "quote In November the embassy wrote",
                        "quote otherwise.",
                        "list_item list.pdf (application/pdf)");
        assertThat(d.author()).isEqualTo("Survey desk");
        assertThat(d.published()).isNotNull();
        assertThat(requireNonNull(d.published()).value()).isEqualTo("2022-12-05");
    }

    @Test
    void mailThatIsAPageIsReadAsAPage() {
        String mail = "Subject: Offices\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
                + "<html><body><p>The survey counted 54 stations in many countries, and the ministry knew of none.</p>"
                + "<p>It said so in November, when the letters were opened, and again in the spring of the year.</p></body>";
        assertThat(read("a.eml", mail.getBytes(StandardCharsets.UTF_8)).text())
                .startsWith("Offices\nThe survey counted 54 stations");
    }

    @Test
    void textThatLooksLikeMailIsATextWhereItIsCalledOne() {
        byte[] text = "From: a\nMIME-Version: 1.0\nSubject: b\n\nwords".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.txt", text).text()).startsWith("From: a");
    }

    @Test
    void webArchiveIsReadAsItsPageInItsOwnCharset() {
        String page = "<html><head><title>警侨服务站</title></head><body><h1>海外服务站</h1>"
                + "<p>福州市公安局宣布在二十一个国家设立三十个海外服务站，为华侨提供服务。</p></body></html>";
        String head = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://news.example.org/a
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html; charset=gb18030
                Content-Location: https://news.example.org/a

                """.replace("\n", "\r\n");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(page.getBytes(Charset.forName("GB18030")));
        file.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        Document d = read("a.mhtml", file.toByteArray());
        assertThat(d.text()).contains("福州市公安局宣布在二十一个国家设立三十个海外服务站");
        assertThat(d.publisher()).isEqualTo("news.example.org");
        assertThat(d.extractor()).startsWith("html/");
    }
}
