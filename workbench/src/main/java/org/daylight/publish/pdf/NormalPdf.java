// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.daylight.Digest;

/**
 * Takes from a printed file what tells of the machine and the hour, and adds what readers for the blind ask for. What is
 * left depends on the report, the browser and the fonts alone.
 */
final class NormalPdf {
    private static final String MAKER = "Daylight";

    private NormalPdf() {}

    static void make(PDDocument document, String title, Instant asOf) throws IOException {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTime(Date.from(asOf));
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(title);
        info.setCreator(MAKER);
        info.setProducer(MAKER);
        info.setCreationDate(time);
        info.setModificationDate(time);
        document.setDocumentInformation(info);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(catalog.getCOSObject().getCOSDictionary(COSName.VIEWER_PREFERENCES));
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, asOf).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        catalog.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
        // An identifier of the content, where others take the clock and the path.
        COSString id = new COSString(Digest.of(content(document)).hex().substring(0, 32));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
    }

    /** What is printed on the pages. */
    private static byte[] content(PDDocument document) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (var page : document.getPages()) {
            try (var in = page.getContents()) {
                in.transferTo(all);
            }
        }
        return all.toByteArray();
    }

    private static String xmp(String title, Instant asOf) {
        String time = asOf.toString();
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><xmp:CreatorTool>%s</xmp:CreatorTool>
                <pdf:Producer>%s</pdf:Producer>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """
                .formatted(escaped(title), time, time, MAKER, MAKER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
