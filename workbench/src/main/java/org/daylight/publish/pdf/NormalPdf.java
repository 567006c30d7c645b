// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.Date;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

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
        LinkWords.say(document);
        Artefacts.mark(document);
        frames(catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT));
        if (catalog.getDocumentOutline() != null) {
            bookmarks(catalog.getDocumentOutline().children());
        }
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

    /** A heading that begins a page is told twice by the browser, as one title: "NotesNotes". */
    private static void bookmarks(Iterable<PDOutlineItem> items) {
        for (PDOutlineItem item : items) {
            String title = item.getTitle();
            int half = title == null ? 0 : title.length() / 2;
            if (title != null
                    && half > 0
                    && title.equals(title.substring(0, half).repeat(2))) {
                item.setTitle(title.substring(0, half));
            }
            bookmarks(item.children());
        }
    }

    /** A frame around a drawing and its caption is no drawing itself: readers would ask for its description. */
    private static void frames(@Nullable COSDictionary root) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary element) {
                if (COSName.getPDFName("Figure").equals(element.getCOSName(COSName.S))
                        && element.getString(COSName.ALT) == null) {
                    element.setItem(COSName.S, COSName.getPDFName("Div"));
                }
                COSBase kids = element.getDictionaryObject(COSName.K);
                if (kids != null) {
                    open.push(kids);
                }
            } else if (next instanceof COSArray kids) {
                for (int i = 0; i < kids.size(); i++) {
                    COSBase kid = kids.getObject(i);
                    if (kid != null) {
                        open.push(kid);
                    }
                }
            }
        }
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
                """.formatted(escaped(title), time, time, MAKER, MAKER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
