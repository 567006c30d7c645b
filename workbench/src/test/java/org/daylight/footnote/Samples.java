// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes reports in each format. */
final class Samples {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Samples() {}

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_600_000_000_000L);
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx() {
        return zip(docxParts(Sample.TEXT, Sample.NOTES));
    }

    static Map<String, String> docxParts(List<String> text, List<String> notes) {
        StringBuilder body =
                new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run(Sample.TITLE) + "</w:p>");
        StringBuilder links = new StringBuilder();
        int count = 10;
        for (String p : text) {
            body.append("<w:p>").append(bidi(p).isEmpty() ? "" : "<w:pPr>" + bidi(p) + "</w:pPr>");
            for (Sample.Run r : Sample.runs(p)) {
                if (r.note() > 0) {
                    body.append(
                                    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
                            .append(r.note() + 1)
                            .append("\"/></w:r>");
                } else if (!r.address().isEmpty()) {
                    count++;
                    body.append("<w:hyperlink r:id=\"rId")
                            .append(count)
                            .append("\">")
                            .append(run(r.words()))
                            .append("</w:hyperlink>");
                    links.append("<Relationship Id=\"rId")
                            .append(count)
                            .append("\" Type=\"")
                            .append(R)
                            .append("/hyperlink\" Target=\"")
                            .append(Sample.xml(r.address()))
                            .append("\" TargetMode=\"External\"/>");
                } else {
                    body.append(run(r.words()));
                }
            }
            body.append("</w:p>");
        }
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>")
                .append(run("Bibliography"))
                .append("</w:p>");
        Sample.WORKS.forEach(x -> body.append("<w:p>").append(run(x)).append("</w:p>"));
        StringBuilder foot = new StringBuilder(
                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < notes.size(); i++) {
            foot.append("<w:footnote w:id=\"")
                    .append(i + 2)
                    .append(
                            "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>" + bidi(notes.get(i))
                                    + "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
                    .append(run(" " + notes.get(i)))
                    .append("</w:p></w:footnote>");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        parts.put(
                "[Content_Types].xml",
                head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/word/document.xml", "document.main") + type("/word/styles.xml", "styles")
                        + type("/word/footnotes.xml", "footnotes")
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + R
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                head + "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        parts.put(
                "word/footnotes.xml",
                head + "<w:footnotes xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\">" + foot + "</w:footnotes>");
        parts.put(
                "word/styles.xml",
                head + "<w:styles xmlns:w=\"" + W
                        + "\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>");
        parts.put(
                "word/_rels/document.xml.rels",
                head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + R + "/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + R + "/footnotes\" Target=\"footnotes.xml\"/>" + links
                        + "</Relationships>");
        return parts;
    }

    private static String bidi(String words) {
        return words.matches("(?s)[^\\p{L}]*[\\p{IsHebrew}\\p{IsArabic}].*") ? "<w:bidi/>" : "";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind
                + "+xml\"/>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + Sample.xml(words) + "</w:t></w:r>";
    }

    static byte[] odt() {
        return zip(odtParts());
    }

    static Map<String, String> odtParts() {
        StringBuilder body =
                new StringBuilder("<text:h text:outline-level=\"1\">" + Sample.xml(Sample.TITLE) + "</text:h>");
        for (String p : Sample.TEXT) {
            body.append("<text:p text:style-name=\"Standard\">");
            for (Sample.Run r : Sample.runs(p)) {
                if (r.note() > 0) {
                    body.append("<text:note text:id=\"ftn")
                            .append(r.note())
                            .append("\" text:note-class=\"footnote\"><text:note-citation>")
                            .append(r.note())
                            .append("</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">")
                            .append(Sample.xml(Sample.NOTES.get(r.note() - 1)))
                            .append("</text:p></text:note-body></text:note>");
                } else if (!r.address().isEmpty()) {
                    body.append("<text:a xlink:type=\"simple\" xlink:href=\"")
                            .append(Sample.xml(r.address()))
                            .append("\">")
                            .append(Sample.xml(r.words()))
                            .append("</text:a>");
                } else {
                    body.append(Sample.xml(r.words()));
                }
            }
            body.append("</text:p>");
        }
        body.append("<text:h text:outline-level=\"1\">Bibliography</text:h>");
        Sample.WORKS.forEach(x -> body.append("<text:p>").append(Sample.xml(x)).append("</text:p>"));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "META-INF/manifest.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        return parts;
    }

    static byte[] markdown() {
        StringBuilder out = new StringBuilder("# " + Sample.TITLE + "\n\n");
        Sample.TEXT.forEach(
                p -> out.append(p.replaceAll("\\{(\\d+)}", "[^n$1]")).append("\n\n"));
        out.append("## Bibliography\n\n");
        Sample.WORKS.forEach(x -> out.append(x).append("\n\n"));
        for (int i = 0; i < Sample.NOTES.size(); i++) {
            out.append("[^n")
                    .append(i + 1)
                    .append("]: ")
                    .append(Sample.NOTES.get(i).replace("[.]", "\\[.\\]").replace("*", "\\*"))
                    .append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] html() {
        StringBuilder out = new StringBuilder("<!doctype html><html><head><meta charset=utf-8><title>" + Sample.TITLE
                + "</title></head><body><h1>" + Sample.TITLE + "</h1>");
        for (String p : Sample.TEXT) {
            out.append("<p>");
            for (Sample.Run r : Sample.runs(p)) {
                out.append(
                        r.note() > 0
                                ? "<sup id=\"r" + r.note() + "\"><a href=\"#n" + r.note() + "\">" + r.note()
                                        + "</a></sup>"
                                : r.address().isEmpty()
                                        ? Sample.xml(r.words())
                                        : "<a href=\"" + Sample.xml(r.address()) + "\">" + Sample.xml(r.words())
                                                + "</a>");
            }
            out.append("</p>\n");
        }
        out.append("<h2>Bibliography</h2>");
        Sample.WORKS.forEach(x -> out.append("<p>").append(Sample.xml(x)).append("</p>"));
        out.append("<h2>Notes</h2><ol>");
        for (int i = 0; i < Sample.NOTES.size(); i++) {
            out.append("<li id=\"n")
                    .append(i + 1)
                    .append("\"><p>")
                    .append(Sample.xml(Sample.NOTES.get(i)))
                    .append(" <a href=\"#r")
                    .append(i + 1)
                    .append("\">↩</a></p></li>\n");
        }
        return out.append("</ol></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latex() {
        StringBuilder out =
                new StringBuilder("\\documentclass{article}\n\\usepackage{hyperref}\n\\begin{document}\n\\section{"
                        + Sample.TITLE + "}\n\n");
        for (String p : Sample.TEXT) {
            for (Sample.Run r : Sample.runs(p)) {
                out.append(
                        r.note() > 0
                                ? "\\footnote{" + tex(Sample.NOTES.get(r.note() - 1)) + "}"
                                : r.address().isEmpty()
                                        ? tex(r.words())
                                        : "\\href{" + r.address() + "}{" + tex(r.words()) + "}");
            }
            out.append("\n\n");
        }
        out.append("\\section*{Bibliography}\n\n");
        Sample.WORKS.forEach(x -> out.append(tex(x)).append("\n\n"));
        return out.append("\\end{document}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String tex(String words) {
        return words.replaceAll("([%&#_$])", "\\\\$1")
                .replace("~", "\\~{}")
                .replace("“", "``")
                .replace("”", "''");
    }

    static byte[] text() {
        StringBuilder out = new StringBuilder(Sample.TITLE + "\n\n");
        Sample.TEXT.forEach(p -> out.append(
                        wrapped(p.replaceAll("\\{(\\d+)}", "[$1]").replaceAll("\\[([^\\]]+)]\\((\\S+?)\\)", "$1 <$2>")))
                .append("\n\n"));
        out.append("Bibliography\n\n");
        Sample.WORKS.forEach(x -> out.append(x).append("\n\n"));
        out.append("Notes\n\n");
        for (int i = 0; i < Sample.NOTES.size(); i++) {
            out.append(wrapped("[" + (i + 1) + "] " + Sample.NOTES.get(i))).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of at most 72 letters; addresses are broken behind a stroke. */
    static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (String word : text.split("(?<= )")) {
            if (line + word.strip().length() > 72 && line > 0) {
                int cut = word.lastIndexOf('/', Math.max(0, 72 - line));
                if (cut > 9 && 72 - line > 12) {
                    out.append(word, 0, cut + 1).append('\n');
                    out.append(word.substring(cut + 1));
                    line = word.length() - cut - 1;
                    continue;
                }
                int end = out.length();
                while (end > 0 && out.charAt(end - 1) == ' ') {
                    end--;
                }
                out.setLength(end);
                out.append('\n');
                line = 0;
            }
            out.append(word);
            line += word.length();
        }
        return out.toString().strip();
    }

    static byte[] csv() {
        StringBuilder out = new StringBuilder("Number,Sentence,Footnote\r\n");
        for (Note note :
                org.daylight.footnote.read.ReportReader.read("a.docx", docx()).notes()) {
            if (note.kind() == Note.Kind.FOOTNOTE) {
                int at = note.sentence().offsetByCodePoints(0, note.mark());
                String sentence = note.sentence().substring(0, at) + "[" + note.number() + "]"
                        + note.sentence().substring(at);
                out.append(note.number())
                        .append(',')
                        .append(cell(sentence))
                        .append(',')
                        .append(cell(note.text()))
                        .append("\r\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
