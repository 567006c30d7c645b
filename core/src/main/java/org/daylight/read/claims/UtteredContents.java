// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Attribution;
import org.daylight.Attribution.Quoted;
import org.daylight.Offsets;

/** Utterances as attributions where a language has no grammar of speech: what is said is the longer rest of the sentence. */
final class UtteredContents {
    private UtteredContents() {}

    static List<Attribution> of(Analysis a, List<Utterance> utterances) {
        List<Attribution> all = new ArrayList<>();
        for (Utterance u : utterances) {
            Sentence s = u.sentence();
            int from = Math.max(u.last(), u.cue().last());
            int to = s.to;
            int before = Math.min(u.first(), u.cue().first());
            if (s.to - from < before - s.from) {
                from = s.from;
                to = before;
            }
            while (from < to && s.breaks(from) && s.tokens.head(from) != '"') {
                from++;
            }
            while (to > from && s.tokens.mark(to - 1) && s.tokens.head(to - 1) != '"') {
                to--;
            }
            if (from >= to) {
                continue;
            }
            all.add(new Attribution(
                    quoted(a, s.tokens.start(from), s.tokens.end(to - 1)),
                    quoted(a, s.tokens.start(u.first()), s.tokens.end(u.last() - 1)),
                    quoted(a, u.cue().start(), u.cue().end()),
                    type(s, from, to),
                    u.stance()));
        }
        return all;
    }

    private static Attribution.Type type(Sentence s, int from, int to) {
        int quotes = 0;
        for (int i = from; i < to; i++) {
            quotes += s.tokens.head(i) == '"' ? 1 : 0;
        }
        if (quotes == 0) {
            return Attribution.Type.INDIRECT;
        }
        boolean whole = s.tokens.head(from) == '"' && s.tokens.head(to - 1) == '"';
        return whole ? Attribution.Type.DIRECT : Attribution.Type.MIXED;
    }

    private static Quoted quoted(Analysis a, int start, int end) {
        return new Quoted(a.quote(start, end), new Offsets(start, end));
    }
}
