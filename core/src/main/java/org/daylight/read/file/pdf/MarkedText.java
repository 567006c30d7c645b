// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.Block;

/**
 * What a PDF file says, line by line, with the marks of its notes, its links and its pages where they stand. They are
 * written between signs of the private use area, which no text of a file keeps:
 *
 * <pre>
 * E000 words E000     the raised mark of a note
 * E001 number E001    a page begins
 * E003 number E003    a link begins; the number counts targets from 0
 * E004 E004           it ends
 * </pre>
 *
 * @param parts the running text in reading order, then the notes
 * @param targets where links lead
 * @param pictures how many pages are pictures, whose words are not among the parts
 */
public record MarkedText(List<Part> parts, List<String> targets, int pictures) {
    static final String MARK = "\uE000";
    private static final String TURN = "\uE001";
    static final String LINK = "\uE003";
    static final String UNLINK = "\uE004";
    private static final Pattern SIGN = Pattern.compile("([\\uE000\\uE001\\uE003\\uE004])[^\\uE000-\\uE004]{0,40}\\1");

    /**
     * A paragraph.
     *
     * @param lines as they are drawn
     * @param page on which it begins
     * @param note whether it is small print at the foot of a page
     */
    public record Part(Block.Type type, List<String> lines, int page, boolean note) {
        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Copies the lists. */
    public MarkedText {
        parts = List.copyOf(parts);
        targets = List.copyOf(targets);
    }

    static Part part(Paragraph p, boolean note) {
        List<String> lines = new ArrayList<>();
        int page = p.page.number();
        for (int i = 0; i < p.rows.size(); i++) {
            int on = p.pages.get(i);
            String turn = on == page ? "" : TURN + on + TURN;
            page = on;
            lines.add(turn + (p.cells == null ? p.rows.get(i).marked(" ") : i == 0 ? p.cells : ""));
        }
        return new Part(p.type, lines, p.page.number(), note);
    }

    /** Words without signs. */
    static String bare(String text) {
        boolean signs = text.indexOf('\uE000') >= 0 || text.indexOf('\uE003') >= 0 || text.indexOf('\uE004') >= 0;
        return signs ? SIGN.matcher(text).replaceAll("") : text;
    }
}
