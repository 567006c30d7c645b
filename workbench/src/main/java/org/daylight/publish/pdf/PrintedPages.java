// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** On which page the anchors of a printed document stand. */
final class PrintedPages {
    private PrintedPages() {}

    /** The page, from 1, of each named destination. */
    static Map<String, Integer> of(PDDocument document) throws IOException {
        IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
        for (PDPage page : document.getPages()) {
            numbers.put(page.getCOSObject(), numbers.size() + 1);
        }
        Map<String, Integer> pages = new TreeMap<>();
        COSDictionary dests = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
        if (dests == null) {
            return pages;
        }
        for (COSName name : dests.keySet()) {
            COSBase value = dests.getDictionaryObject(name);
            if (value instanceof COSArray place && place.size() > 0) {
                Integer page = numbers.get(place.getObject(0));
                if (page != null) {
                    pages.put(name.getName(), page);
                }
            }
        }
        return pages;
    }
}
