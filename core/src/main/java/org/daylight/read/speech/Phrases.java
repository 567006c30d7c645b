// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says what without a verb of saying: headlines with a colon, "according to", "X's claim that". */
final class Phrases {
    private final Text text;
    private final Subjects subjects;
    private final Contents contents;

    Phrases(Text text, Subjects subjects, Contents contents) {
        this.text = text;
        this.subjects = subjects;
        this.contents = contents;
    }

    /** A headline, or a line of a transcript: "Ministry: the office has closed". */
    @Nullable
    Draft heading(Stretch s) {
        boolean opens = s.first() == 0 || text.paragraph(s.first() - 1) < text.paragraph(s.first());
        for (int i = s.first(); opens && i < s.last() - 1 && i - s.first() < 7; i++) {
            if (text.tokens.head(i) == ':') {
                boolean speaks = i > s.first() && (text.has("actor", s.first(), i) || text.capital(i - 1));
                boolean said = !text.quote(i + 1) && !text.tokens.mark(i + 1);
                List<Stretch> parts = speaks && said ? contents.trimmed(i + 1, s.last()) : List.of();
                return parts.isEmpty() ? null : new Draft(parts, new Stretch(s.first(), i), new Stretch(i, i + 1));
            }
            if (!text.capital(i) && !text.is("actor", i) && !text.grammar.and(text.word(i))) {
                return null;
            }
        }
        return null;
    }

    /** "According to X, …", "…, according to X". */
    @Nullable
    Draft phrase(Stretch s, Cue cue) {
        Stretch speaker = subjects.behind(cue.last(), s.last());
        if (speaker == null) {
            return null;
        }
        List<Stretch> parts = new ArrayList<>();
        int floor = text.behindQuotation(s, cue.first());
        boolean heads = cue.first() == s.first() || (cue.first() == floor && text.quotations.at(floor - 1) < 0);
        if (heads) {
            int comma = firstComma(speaker);
            speaker = new Stretch(speaker.first(), comma);
            parts.addAll(contents.trimmed(comma, contents.end(Math.min(comma + 1, s.last() - 1), true, false)));
        } else {
            parts.addAll(contents.trimmed(contents.begin(cue.first(), s.first()), cue.first()));
            if (speaker.last() + 1 < s.last() && text.comma(speaker.last()) && text.comma(cue.first() - 1)) {
                parts.addAll(contents.trimmed(speaker.last(), s.last()));
            }
        }
        return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
    }

    private int firstComma(Stretch s) {
        for (int i = s.first() + 1; i < s.last(); i++) {
            if (text.comma(i)) {
                return i;
            }
        }
        return s.last();
    }

    @Nullable
    Draft noun(Stretch s, Cue cue) {
        int next = cue.last();
        boolean about = next + 1 < s.last() && text.is("speech.nounof", next);
        if (next >= s.last() || !(about || text.is("that", next) || text.is("infinitive", next))) {
            return null;
        }
        next += about ? 1 : 0;
        Stretch speaker = owner(s, cue.first());
        int end = contents.end(next, text.is("that", next), false);
        List<Stretch> parts = contents.trimmed(next, end);
        return parts.isEmpty() || speaker == null ? null : new Draft(parts, speaker, cue.stretch());
    }

    /** "X's claim", "their hope": who owns the noun. */
    private @Nullable Stretch owner(Stretch s, int noun) {
        for (int i = noun - 1; i >= s.first() && noun - i < 6; i--) {
            if (text.is("speech.possessive", i)) {
                return new Stretch(i, i + 1);
            }
            if (text.tokens.head(i) == '\'' && i > s.first()) {
                int first = subjects.phrase(i, s.first());
                return first < i ? new Stretch(first, i) : null;
            }
            if (text.breaks(i) || text.grammar.boundary(text.word(i))) {
                return null;
            }
        }
        return null;
    }
}
