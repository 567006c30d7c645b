// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.footnote.back.XmlTags.Kind;
import org.daylight.footnote.back.XmlTags.Tag;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Zip;

/** An ODT file with additions: words at the ends of notes, paragraphs at the end of the text; content.xml alone changes. */
final class OdtBack {
    /** Notes within these are not read, and so not counted. */
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "ruby-text",
            "table-of-content",
            "hidden-text",
            "hidden-paragraph",
            "alphabetical-index",
            "styles",
            "automatic-styles",
            "font-face-decls",
            "scripts");

    private OdtBack() {}

    static byte[] of(byte[] file, Additions additions, Budget budget) throws IOException {
        String xml = DocxBack.part(new Zip(file), "content.xml", budget)
                .orElseThrow(() -> new IOException("content.xml is missing"));
        TreeMap<Integer, String> at = new TreeMap<>();
        Deque<Tag> within = new ArrayDeque<>();
        Deque<int[]> notes = new ArrayDeque<>();
        int count = 0;
        int skipped = 0;
        String prefix = "text:";
        for (Tag tag : XmlTags.of(xml)) {
            if (tag.kind() == Kind.START) {
                within.push(tag);
                skipped += SKIPPED.contains(tag.local()) ? 1 : 0;
                if (tag.local().equals("note") && skipped == 0) {
                    count++;
                    notes.push(new int[] {count, -1});
                    prefix = tag.name().substring(0, tag.name().indexOf(':') + 1);
                }
            } else if (tag.kind() == Kind.END) {
                within.poll();
                skipped -= SKIPPED.contains(tag.local()) ? 1 : 0;
                Tag parent = within.peek();
                boolean body = parent != null && parent.local().equals("note-body");
                if (skipped == 0 && !notes.isEmpty() && body && Set.of("p", "h").contains(tag.local())) {
                    notes.peek()[1] = tag.start();
                }
                if (skipped == 0 && tag.local().equals("note") && !notes.isEmpty()) {
                    int[] note = notes.pop();
                    String words = additions.notes().get("n" + note[0]);
                    if (words != null && note[1] >= 0) {
                        at.put(note[1], DocxBack.escaped(words));
                    }
                }
                if (tag.name().equals("office:text") && !additions.sources().isEmpty()) {
                    at.put(tag.start(), appendix(prefix, additions));
                }
            }
        }
        String added = DocxBack.inserted(xml, at);
        return added.equals(xml)
                ? file
                : ZipEdit.replaced(file, Map.of("content.xml", added.getBytes(StandardCharsets.UTF_8)));
    }

    private static String appendix(String p, Additions additions) {
        StringBuilder out = new StringBuilder();
        out.append("<")
                .append(p)
                .append("h ")
                .append(p)
                .append("style-name=\"Heading_20_1\" ")
                .append(p)
                .append("outline-level=\"1\">")
                .append(DocxBack.escaped(additions.heading()))
                .append("</")
                .append(p)
                .append("h>");
        int number = 0;
        for (String entry : additions.sources()) {
            number++;
            out.append("<")
                    .append(p)
                    .append("p>")
                    .append(number)
                    .append(". ")
                    .append(DocxBack.escaped(entry))
                    .append("</")
                    .append(p)
                    .append("p>");
        }
        return out.toString();
    }
}
