// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.says;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Offsets;
import org.daylight.Text;

/** The sentences of a page, in any script. A line is never joined to the next. */
final class Sentences {
    /** A mark that ends a sentence, with what closes behind it; after an initial or a short title with a full stop none ends. */
    private static final Pattern END = Pattern.compile(
            "\\n+|[。！？][”」』）]?|[!?؟]+[\"”»’)]?(?=\\s)|"
                    + "(?<!\\b\\p{Lu})(?<!\\b(?:Mr|Ms|Dr|No|St|Mrs|Inc|vs|Art|Nr|bzw|Sr|Sra|Prof|approx))\\.[\"”»’)]?(?=\\s+[\\p{Lu}\\p{Lo}\\p{N}\"“„«¿¡(])");

    /** Languages that write no full stop behind an ordinal number, and those whose language is not known. */
    private static final Pattern PLAIN = Pattern.compile("en|es|fr|it|pt|zh|ja|ko|he|ar|ru|uk|und");

    private static final Pattern ORDINAL = Pattern.compile("(?:^|\\D)\\d{1,2}\\.$");

    private Sentences() {}

    /**
     * In order, without the white space around them, in code points.
     *
     * @param lang of the text: in some a figure with a full stop is an ordinal number
     */
    static List<Offsets> of(String string, String lang) {
        boolean ordinals = !PLAIN.matcher(lang).lookingAt();
        Text text = new Text(string);
        List<Offsets> sentences = new ArrayList<>();
        Matcher end = END.matcher(string);
        int from = 0;
        while (end.find()) {
            boolean ordinal = ordinals
                    && ORDINAL.matcher(string)
                            .region(Math.max(0, end.start() - 3), end.end())
                            .find();
            if (!ordinal) {
                add(string, from, end.end(), text, sentences);
                from = end.end();
            }
        }
        add(string, from, string.length(), text, sentences);
        return sentences;
    }

    private static void add(String string, int from, int to, Text text, List<Offsets> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(string.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(string.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(text.offsets(start, end));
        }
    }
}
