// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Marks as artefacts what the browser prints outside the structure: running heads, page numbers, backgrounds. Without
 * the mark a reader for the blind cannot know that it may pass them over (ISO 14289-1, 7.1).
 */
final class Artefacts {
    private static final Set<String> PATH = Set.of("m", "re");
    private static final Set<String> PAINT = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Set<String> ALONE = Set.of("Do", "sh", "BI");

    private final List<Object> marked = new ArrayList<>();
    private int depth;
    private boolean path;
    private boolean text;

    private Artefacts() {}

    static void mark(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            List<Object> tokens = new Artefacts().all(new PDFStreamParser(page).parse());
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            page.setContents(content);
        }
    }

    private List<Object> all(List<Object> tokens) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                instruction(tokens.subList(from, i + 1), operator.getName(), tokens, i);
                from = i + 1;
            }
        }
        marked.addAll(tokens.subList(from, tokens.size()));
        return marked;
    }

    /** An operator with what stands before it; its place among all. */
    private void instruction(List<Object> words, String name, List<Object> tokens, int at) {
        if (name.equals("BDC") || name.equals("BMC")) {
            depth++;
        } else if (name.equals("EMC")) {
            depth--;
        }
        boolean outside = depth == 0 && !name.equals("EMC");
        boolean begins = outside && !path && !text && (PATH.contains(name) || (name.equals("BT") && plain(tokens, at)));
        boolean alone = outside && !path && !text && ALONE.contains(name);
        if (begins || alone) {
            marked.add(COSName.getPDFName("Artifact"));
            marked.add(Operator.getOperator("BMC"));
            path = begins && PATH.contains(name);
            text = begins && !path;
        }
        marked.addAll(words);
        if (alone || (path && PAINT.contains(name)) || (text && name.equals("ET"))) {
            marked.add(Operator.getOperator("EMC"));
            path = false;
            text = false;
        }
    }

    /** Whether nothing of a text that begins here belongs to the structure; letters joined into one do have marks. */
    private static boolean plain(List<Object> tokens, int begin) {
        for (int i = begin + 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                if (operator.getName().equals("BDC")
                        && tokens.get(i - 1) instanceof COSDictionary properties
                        && properties.containsKey(COSName.MCID)) {
                    return false;
                }
                if (operator.getName().equals("ET")) {
                    return true;
                }
            }
        }
        return false;
    }
}
