// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The source that stands behind "according to" where letters are tokens: 据路透社报道, 根据人权组织“保护卫士”去年的报告.
 * It ends at a verb, at a mark that closes no name, or before the date of its report.
 */
final class SourceBehind {
    private static final int LONGEST = 28;

    private SourceBehind() {}

    /** The tokens of the source, which begins at this token; null where nobody is named. */
    static Speakers.@Nullable Span of(Sentence s, int from) {
        // 据统计, 据介绍: a verb alone names nobody.
        if (from < s.to && verb(s, from)) {
            return null;
        }
        int last = from;
        boolean quoted = false;
        while (last < s.to && last - from < LONGEST) {
            int head = s.tokens.head(last);
            quoted ^= head == '"';
            boolean ends = s.breaks(last) && head != '"' && !quoted;
            if (ends || (last > from && !quoted && (dated(s, last) || verb(s, last)))) {
                break;
            }
            last++;
        }
        while (last > from && s.tokens.word(last - 1).equals("的")) {
            last--;
        }
        return last > from ? new Speakers.Span(from, last) : null;
    }

    private static boolean dated(Sentence s, int i) {
        return Character.isDigit(s.tokens.head(i)) || s.all("when").stream().anyMatch(t -> t.first() == i);
    }

    private static boolean verb(Sentence s, int i) {
        for (Tag say : s.all("say")) {
            if (say.first() == i && !s.has("saybefore", say.first(), say.last())) {
                return true;
            }
        }
        return false;
    }
}
