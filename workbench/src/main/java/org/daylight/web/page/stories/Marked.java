// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.stories;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Offsets;

/**
 * A piece of a paragraph.
 *
 * @param words of it
 * @param on whether it is marked
 */
public record Marked(String words, boolean on) {

    /** A text in paragraphs, with these stretches marked, which are in order and do not overlap. */
    static List<List<Marked>> of(String text, List<Offsets> marked) {
        List<List<Marked>> paragraphs = new ArrayList<>();
        List<Marked> paragraph = new ArrayList<>();
        int at = 0;
        int point = 0;
        for (Offsets o : marked) {
            int start = text.offsetByCodePoints(at, o.start() - point);
            int end = text.offsetByCodePoints(start, o.end() - o.start());
            paragraph = add(paragraphs, paragraph, text.substring(at, start), false);
            paragraph = add(paragraphs, paragraph, text.substring(start, end), true);
            at = end;
            point = o.end();
        }
        paragraph = add(paragraphs, paragraph, text.substring(at), false);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }

    private static List<Marked> add(List<List<Marked>> done, List<Marked> open, String words, boolean on) {
        List<Marked> paragraph = open;
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                if (!paragraph.isEmpty()) {
                    done.add(paragraph);
                }
                paragraph = new ArrayList<>();
            }
            if (!lines[i].isEmpty()) {
                paragraph.add(new Marked(lines[i], on));
            }
        }
        return paragraph;
    }
}
