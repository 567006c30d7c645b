// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daylight.footnote.cite.Citations.Linked;

/**
 * The sentence that a mark supports.
 *
 * @param sentence its words
 * @param mark where the mark stands in it, in code points
 */
public record Supported(String sentence, int mark) {
    /** The sentence around a place of a paragraph, in chars. */
    public static Supported at(String paragraph, int at) {
        Sentences.Span span = Sentences.around(paragraph, at);
        String sentence = paragraph.substring(span.start(), span.end());
        int within = Math.clamp((long) at - span.start(), 0, sentence.length());
        return new Supported(sentence, sentence.codePointCount(0, within));
    }

    /** The links of a paragraph: those that its file marks, and addresses that merely stand there. */
    public static List<Linked> links(String paragraph, List<Linked> marked) {
        List<Linked> all = new ArrayList<>();
        for (Linked link : marked) {
            Linked last = all.isEmpty() ? null : all.getLast();
            if (Addresses.in(link.target()).isEmpty()) {
                continue; // within the file, or a mail address
            }
            if (last != null
                    && last.target().equals(link.target())
                    && last.end() <= link.start()
                    && paragraph.substring(last.end(), link.start()).isBlank()) {
                all.removeLast();
                all.add(new Linked(last.start(), link.end(), link.target()));
            } else {
                all.add(link);
            }
        }
        List<Linked> known = List.copyOf(all);
        for (Addresses.Found f : Addresses.in(paragraph)) {
            if (known.stream().noneMatch(l -> l.start() < f.end() && f.start() < l.end())) {
                all.add(new Linked(f.start(), f.end(), f.url()));
            }
        }
        all.sort(Comparator.comparingInt(Linked::start));
        return all;
    }
}
