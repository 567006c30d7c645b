// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.StatedDate;
import org.daylight.read.file.Budget;
import org.daylight.read.file.IsoDates;
import org.daylight.read.file.Names;
import org.daylight.read.file.Piece;
import org.daylight.read.file.Xml;
import org.jspecify.annotations.Nullable;

/** What a PDF file says about itself, in its XMP packet and its information dictionary. */
final class PdfAbout {
    private static final Pattern DATE = Pattern.compile("D:?\\s*(\\d{4})(\\d{2})?(\\d{2})?.*", Pattern.DOTALL);
    private static final int LONGEST = 2_000;

    private final Map<String, String> xmp = new LinkedHashMap<>();
    private final Map<String, String> info = new LinkedHashMap<>();
    private final String lang;

    PdfAbout(PDDocument pdf, Budget budget) {
        PDDocumentInformation given = pdf.getDocumentInformation();
        for (String key : new java.util.TreeSet<>(given.getMetadataKeys())) {
            String value = given.getCOSObject().getString(COSName.getPDFName(key));
            if (value != null) {
                info.put(key, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        String declared = pdf.getDocumentCatalog().getLanguage();
        PDMetadata packet = pdf.getDocumentCatalog().getMetadata();
        if (packet != null) {
            try (InputStream in = packet.exportXMPMetadata()) {
                Xml.read(in, budget, new Packet(xmp));
            } catch (IOException | XMLStreamException e) {
                // A broken packet says nothing; what it said before it broke stands.
                xmp.remove("");
            }
        }
        lang = declared == null || declared.isBlank() ? xmp.getOrDefault("language", "") : declared;
    }

    /** The declared language, empty where there is none. */
    String lang() {
        return lang;
    }

    /** All fields, for leak checks. */
    List<String> fields() {
        List<String> all = new ArrayList<>(info.values());
        all.addAll(xmp.values());
        return all;
    }

    /** Title, author and dates. A title in the fields is trusted where the first page bears it out or says nothing itself. */
    About about(List<Piece> pieces) {
        String producer = info.getOrDefault("Producer", "") + " " + info.getOrDefault("Creator", "");
        String title = Names.title(xmp.get("title"));
        title = title == null ? Names.title(info.get("Title")) : title;
        String headline = headline(pieces);
        if (headline != null && (title == null || !borneOut(title, pieces))) {
            title = headline;
        }
        String author = Names.author(xmp.get("creator"));
        author = author == null ? Names.author(info.get("Author")) : author;
        StatedDate made = made("CreateDate", "CreationDate");
        StatedDate issued = IsoDates.of("XMP dc:date", xmp.get("date"));
        // A browser prints a page when somebody reads it: that is no date of publication.
        boolean printed =
                producer.contains("Skia/PDF") || producer.contains("Mozilla") || producer.contains("Quartz PDFContext");
        return new About(
                title,
                author,
                Names.author(xmp.get("publisher")),
                null,
                issued != null ? issued : printed ? null : made,
                made("ModifyDate", "ModDate"));
    }

    private @Nullable StatedDate made(String inPacket, String inInfo) {
        StatedDate date = IsoDates.of("XMP " + inPacket, xmp.get(inPacket));
        Matcher m = DATE.matcher(info.getOrDefault(inInfo, ""));
        if (date != null || !m.matches()) {
            return date;
        }
        String iso = m.group(1)
                + (m.group(2) == null ? "" : "-" + m.group(2) + (m.group(3) == null ? "" : "-" + m.group(3)));
        StatedDate read = IsoDates.of("PDF " + inInfo, iso);
        return read == null
                ? null
                : new StatedDate(read.value(), read.precision(), "PDF " + inInfo + " " + info.get(inInfo));
    }

    /** The largest heading on the first page. */
    private static @Nullable String headline(List<Piece> pieces) {
        Piece best = null;
        for (Piece p : pieces) {
            if (p.place() == null || p.place().page() != 1) {
                break;
            }
            boolean heading = p.type() == Block.Type.HEADING
                    && p.text().codePointCount(0, p.text().length()) >= 4;
            if (heading && (best == null || height(p) > height(best) * 1.2)) {
                best = p;
            }
        }
        return best == null ? null : best.text();
    }

    private static double height(Piece p) {
        return p.place() == null
                ? 0
                : (double) p.place().box().width()
                        * p.place().box().height()
                        / Math.max(1, p.text().length());
    }

    private static boolean borneOut(String title, List<Piece> pieces) {
        StringBuilder first = new StringBuilder();
        for (Piece p : pieces) {
            if (p.place() != null && p.place().page() > 1) {
                break;
            }
            first.append(fold(p.text()));
        }
        String[] words = title.split("[^\\p{L}\\p{N}]+");
        long found = java.util.Arrays.stream(words)
                .filter(w -> !w.isEmpty() && first.indexOf(fold(w)) >= 0)
                .count();
        return found * 2 > words.length;
    }

    private static String fold(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Gathers the fields of an XMP packet: elements and attributes, lists joined. */
    private static final class Packet implements Xml.Handler {
        private static final List<String> FIELDS =
                List.of("title", "creator", "publisher", "date", "language", "CreateDate", "ModifyDate", "description");

        private final Map<String, String> fields;
        private String open = "";

        Packet(Map<String, String> fields) {
            this.fields = fields;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            if (FIELDS.contains(name)) {
                open = name;
            }
            for (int i = 0; i < at.getAttributeCount(); i++) {
                if (FIELDS.contains(at.getAttributeLocalName(i))) {
                    add(at.getAttributeLocalName(i), at.getAttributeValue(i));
                }
            }
        }

        @Override
        public void text(String text) {
            if (!open.isEmpty() && !text.isBlank()) {
                add(open, text.strip());
            }
        }

        @Override
        public void end(String name) {
            if (name.equals(open)) {
                open = "";
            }
        }

        private void add(String field, String value) {
            // The first of several dates counts; several authors are joined.
            fields.merge(field, value, (a, b) -> field.equals("creator") && a.length() < LONGEST ? a + ", " + b : a);
        }
    }
}
