// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Block;

/**
 * The plain text of a message: lines that a mail program broke are joined to paragraphs, lines with a quoting mark are
 * quotes, the signature below two hyphens is left out.
 */
final class MailText {
    private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}((?:>\\s?)+)(.*)$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+(.*)$");
    /** A line this long was broken by a program; a shorter one ends where its writer ended it. */
    private static final int BROKEN = 50;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Block.Type type = Block.Type.PARAGRAPH;
    private int depth;
    private int lastLength;
    private boolean flows;

    private MailText() {}

    /**
     * The blocks of such a text.
     *
     * @param flowed whether a space at the end of a line says that it goes on (RFC 3676)
     */
    static List<Piece> of(String text, boolean flowed) {
        MailText out = new MailText();
        for (String raw : text.split("\\r\\n|\\r|\\n", -1)) {
            if (raw.equals("-- ") || raw.equals("--")) {
                break;
            }
            out.line(raw, flowed);
        }
        out.close();
        return out.pieces;
    }

    private void line(String raw, boolean flowed) {
        Matcher quoted = QUOTED.matcher(raw);
        boolean quote = quoted.matches();
        int marks = quote ? (int) quoted.group(1).chars().filter(c -> c == '>').count() : 0;
        String line = quote ? quoted.group(2) : raw;
        if (line.isBlank()) {
            close();
            return;
        }
        Matcher item = ITEM.matcher(line);
        boolean begins = !quote && item.matches();
        boolean goesOn = !open.isEmpty() && marks == depth && !begins && (flows || lastLength >= BROKEN);
        if (!goesOn) {
            close();
            type = quote ? Block.Type.QUOTE : begins ? Block.Type.LIST_ITEM : Block.Type.PARAGRAPH;
            depth = marks;
        }
        String words = (begins ? item.group(1) : line).strip();
        if (!open.isEmpty() && !(wide(open.codePointBefore(open.length())) && wide(words.codePointAt(0)))) {
            open.append(' ');
        }
        open.append(words);
        lastLength = line.stripTrailing().codePoints().map(c -> wide(c) ? 2 : 1).sum();
        flows = flowed && raw.endsWith(" ");
    }

    private static boolean wide(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private void close() {
        String line = Names.line(open.toString());
        if (line != null) {
            pieces.add(new Piece(type, line));
        }
        open.setLength(0);
        lastLength = 0;
        flows = false;
    }
}
