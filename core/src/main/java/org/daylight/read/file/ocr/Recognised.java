// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.ocr;

import java.util.ArrayList;
import java.util.List;

/** Tesseract's table of words, put together to paragraphs. */
final class Recognised {
    private static final int WORD = 5;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int leftOut;

    /** A paragraph and the box around it, in pixels from the upper left. */
    record Paragraph(String text, double left, double top, double right, double bottom) {}

    /**
     * Reads the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
     *
     * @param least confidence of a word that is taken
     */
    Recognised(String table, double least) {
        Gathering open = null;
        String key = "";
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", 12);
            if (cells.length < 12 || !cells[0].equals(String.valueOf(WORD)) || cells[11].isBlank()) {
                continue;
            }
            String own = cells[2] + "." + cells[3];
            if (open == null || !own.equals(key)) {
                close(open);
                open = new Gathering();
                key = own;
            }
            open.add(cells, least);
        }
        close(open);
    }

    private void close(@org.jspecify.annotations.Nullable Gathering open) {
        if (open != null) {
            leftOut += open.faint;
            if (open.sure > 0) {
                paragraphs.add(new Paragraph(open.text.toString(), open.left, open.top, open.right, open.bottom));
            }
        }
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** How many words it was not sure enough of. */
    int leftOut() {
        return leftOut;
    }

    private static final class Gathering {
        final StringBuilder text = new StringBuilder();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right;
        double bottom;
        int sure;
        int faint;
        private String line = "";

        void add(String[] cells, double least) {
            boolean taken = Double.parseDouble(cells[10]) >= least;
            String word = taken ? cells[11].strip() : Printed.LEFT_OUT;
            boolean again = !taken
                    && text.length() >= 3
                    && text.substring(text.length() - 3).equals(Printed.LEFT_OUT);
            if (taken) {
                sure++;
            } else {
                faint++;
            }
            boolean newLine = !cells[4].equals(line);
            line = cells[4];
            if (!again) {
                join(word, newLine);
            }
            double x = Double.parseDouble(cells[6]);
            double y = Double.parseDouble(cells[7]);
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + Double.parseDouble(cells[8]));
            bottom = Math.max(bottom, y + Double.parseDouble(cells[9]));
        }

        private void join(String word, boolean newLine) {
            if (!text.isEmpty()) {
                int last = text.codePointBefore(text.length());
                int next = word.codePointAt(0);
                boolean hyphen = newLine
                        && last == '-'
                        && text.length() > 1
                        && Character.isLetter(text.charAt(text.length() - 2))
                        && Character.isLowerCase(next);
                if (hyphen) {
                    text.setLength(text.length() - 1);
                } else if (!(wide(last) && wide(next))) {
                    text.append(' ');
                }
            }
            text.append(word);
        }

        private static boolean wide(int c) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || (c >= 0x3000 && c <= 0x303F)
                    || (c >= 0xFF00 && c <= 0xFFEF);
        }
    }
}
