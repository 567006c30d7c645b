// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.List;
import org.daylight.footnote.cite.Citations.Linked;
import org.daylight.footnote.read.Manuscript.Mark;
import org.daylight.footnote.read.Manuscript.Paragraph;
import org.daylight.footnote.read.Manuscript.Role;
import org.daylight.footnote.read.Manuscript.Turn;
import org.jspecify.annotations.Nullable;

/** Gathers a paragraph: space is folded as it comes, what has no width goes, and places are counted in what remains. */
final class ParagraphMaker {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Linked> links = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    Role type = Role.TEXT;
    private @Nullable String target;
    private int linkStart;

    void append(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean nothing =
                    c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || (c >= 0xE000 && c <= 0xE0FF);
            if (nothing) {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c < ' ') {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
            }
        }
    }

    /** A note's mark stands here. */
    void mark(String key) {
        marks.add(new Mark(text.length(), key));
    }

    /** Words behind here lead there. */
    void link(String address) {
        unlink();
        target = address;
        linkStart = text.length();
    }

    void unlink() {
        String to = target;
        if (to != null) {
            int end = text.length();
            while (end > linkStart && text.charAt(end - 1) == ' ') {
                end--;
            }
            int start = linkStart;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            links.add(new Linked(start, end, to));
            target = null;
        }
    }

    void turn(int page) {
        turns.add(new Turn(turns.isEmpty() && text.isEmpty() ? 0 : text.length(), page));
    }

    boolean isEmpty() {
        return text.toString().isBlank() && marks.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** Adds another paragraph behind this one, as notes of several paragraphs are read as one. */
    void append(Paragraph other) {
        append(" ");
        int shift = text.length();
        text.append(other.text());
        other.marks().forEach(m -> marks.add(new Mark(m.at() + shift, m.note())));
        other.links().forEach(l -> links.add(new Linked(l.start() + shift, l.end() + shift, l.target())));
        other.turns().forEach(t -> turns.add(new Turn(t.at() + shift, t.page())));
    }

    Paragraph make() {
        unlink();
        String all = text.toString().stripTrailing();
        int end = all.length();
        return new Paragraph(
                type,
                all,
                marks.stream()
                        .map(m -> new Mark(Math.min(m.at(), end), m.note()))
                        .toList(),
                links.stream()
                        .map(l -> new Linked(Math.min(l.start(), end), Math.min(l.end(), end), l.target()))
                        .toList(),
                turns.stream()
                        .map(t -> new Turn(Math.min(t.at(), end), t.page()))
                        .toList());
    }
}
