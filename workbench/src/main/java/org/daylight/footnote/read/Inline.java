// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs within a line of text, from the private use area, which readers clear from what strangers write: marks of notes,
 * pages that begin, links.
 *
 * <pre>
 * E000 key E000     a note's mark      E001 page E001    a page begins
 * E003 number E003  a link begins      E004 E004         it ends
 * </pre>
 */
final class Inline {
    static final char MARK = '\uE000';
    static final char TURN = '\uE001';
    static final char LINK = '\uE003';
    static final char UNLINK = '\uE004';
    private static final Pattern SIGN =
            Pattern.compile("([\\uE000\\uE001\\uE003\\uE004])([^\\uE000-\\uE004]{0,40})\\1");

    private Inline() {}

    static String mark(String key) {
        return MARK + key + MARK;
    }

    /** Text of strangers without such signs. */
    static String clear(String text) {
        return text.replaceAll("[\\uE000-\\uE0FF]", "");
    }

    /**
     * The paragraph that such a line writes.
     *
     * @param targets of links, by number
     */
    static void read(String line, List<String> targets, ParagraphMaker into) {
        Matcher sign = SIGN.matcher(line);
        int at = 0;
        while (sign.find()) {
            into.append(line.substring(at, sign.start()));
            String value = sign.group(2);
            switch (sign.group(1).charAt(0)) {
                case MARK -> into.mark(value);
                case TURN -> into.turn(value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1);
                case LINK -> {
                    int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : targets.size();
                    if (number < targets.size()) {
                        into.link(targets.get(number));
                    }
                }
                default -> into.unlink();
            }
            at = sign.end();
        }
        into.append(line.substring(at));
    }
}
