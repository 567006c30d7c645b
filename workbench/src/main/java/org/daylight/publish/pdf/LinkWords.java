// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Says of each link where it leads, for who hears the report (ISO 14289-1, 7.18.5); the browser leaves that out. */
final class LinkWords {
    private static final Pattern NOTE = Pattern.compile("n(\\d+)");
    private static final Pattern CITED = Pattern.compile("r(\\d+)-\\d+");

    private LinkWords() {}

    static void say(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            List<PDAnnotationLink> unread = new ArrayList<>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    String words = leads(link);
                    if (words.isEmpty()) {
                        unread.add(link);
                    } else {
                        link.setContents(words);
                    }
                }
            }
            if (!unread.isEmpty()) {
                printed(page, unread);
            }
        }
    }

    /** By its end alone; empty where what is printed says it better. */
    private static String leads(PDAnnotationLink link) {
        if (link.getAction() instanceof PDActionURI web && web.getURI() != null) {
            return web.getURI();
        }
        Matcher note = NOTE.matcher(end(link));
        if (note.matches()) {
            return "Note " + note.group(1);
        }
        Matcher cited = CITED.matcher(end(link));
        return cited.matches() ? "Where note " + cited.group(1) + " is cited" : "";
    }

    private static String end(PDAnnotationLink link) {
        COSBase end = link.getCOSObject().getDictionaryObject(COSName.DEST);
        return end instanceof COSName name ? name.getName() : "";
    }

    private static void printed(PDPage page, List<PDAnnotationLink> links) throws IOException {
        PDFTextStripperByArea reader = new PDFTextStripperByArea();
        float top = page.getMediaBox().getUpperRightY();
        for (int i = 0; i < links.size(); i++) {
            PDRectangle r = links.get(i).getRectangle();
            reader.addRegion(
                    Integer.toString(i),
                    new Rectangle2D.Float(r.getLowerLeftX(), top - r.getUpperRightY(), r.getWidth(), r.getHeight()));
        }
        reader.extractRegions(page);
        for (int i = 0; i < links.size(); i++) {
            String words = reader.getTextForRegion(Integer.toString(i))
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            links.get(i).setContents("Go to: " + (words.isEmpty() ? end(links.get(i)) : words));
        }
    }
}
