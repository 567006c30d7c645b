// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line goes, save where the file writes the word with it
 * elsewhere; ideographs are joined without a space.
 */
final class Joining {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");
    private static final Pattern TAIL = Pattern.compile("(\\p{L}+(?:[-‐]\\p{L}+)*)[-‐]$");
    private static final Pattern HEAD = Pattern.compile("^(\\p{L}+)");

    private final Map<String, Integer> words = new HashMap<>();

    /** Learns from lines which words are written with a hyphen, and which without. */
    void learn(String line) {
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            words.merge(m.group().replace('‐', '-').toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    /** One line of them all. */
    String join(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            if (out.isEmpty()) {
                out.append(line);
                continue;
            }
            int last = out.codePointBefore(out.length());
            int next = line.codePointAt(0);
            if (last == 0xAD) {
                out.setLength(out.length() - 1);
            } else if ((last == '-' || last == '‐')
                    && out.length() > 1
                    && Character.isLetterOrDigit(out.codePointBefore(out.length() - 1))) {
                if (Character.isLowerCase(next) && goes(out, line)) {
                    out.setLength(out.length() - 1);
                }
            } else if (!(Direction.isIdeograph(last) && Direction.isIdeograph(next)) && last != '/') {
                out.append(' ');
            }
            out.append(line);
        }
        return out.toString().replace("\u00AD", "");
    }

    private boolean goes(StringBuilder before, String line) {
        Matcher tail = TAIL.matcher(before.substring(Math.max(0, before.length() - 60)));
        Matcher head = HEAD.matcher(line);
        if (!tail.find() || !head.find()) {
            return false;
        }
        String first = tail.group(1).replace('‐', '-').toLowerCase(Locale.ROOT);
        String second = head.group(1).toLowerCase(Locale.ROOT);
        return words.getOrDefault(first + "-" + second, 0) <= words.getOrDefault(first + second, 0);
    }
}
