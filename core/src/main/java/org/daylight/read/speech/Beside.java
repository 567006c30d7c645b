// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.List;
import org.daylight.read.speech.Quotations.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks a quotation that no verb of speech ties to anybody: whoever is named beside it, before a colon, behind a
 * dash, or with a verb that says something else ("he shrugged").
 */
final class Beside {
    private final Text text;
    private final Subjects subjects;

    Beside(Text text) {
        this.text = text;
        subjects = new Subjects(text);
    }

    /** The attribution of a quotation to whoever stands beside it, or null. */
    @Nullable
    Draft named(Quotation q) {
        int before = q.open() - 1;
        if (before > 0 && text.paragraph(before) == text.paragraph(q.open()) && text.tokens.head(before) == ':') {
            return colon(q, before);
        }
        int next = q.last();
        if (next + 1 >= text.size() || text.paragraph(next) - text.paragraph(q.last() - 1) > 1) {
            return null;
        }
        if (text.tokens.head(next) == '-' && text.capital(next + 1)) {
            int last = next + 1;
            while (last < text.size() && text.capital(last) && text.paragraph(last) == text.paragraph(next)) {
                last++;
            }
            return draft(q, new Stretch(next + 1, last), new Stretch(next, next + 1));
        }
        return text.paragraph(next) == text.paragraph(q.last() - 1) ? verb(q, next) : null;
    }

    private static Draft draft(Quotation q, Stretch speaker, Stretch cue) {
        return new Draft(List.of(new Stretch(q.open(), q.last())), speaker, cue);
    }

    private @Nullable Draft colon(Quotation q, int colon) {
        Stretch s = text.around(colon);
        int first = colon;
        while (first > s.first() && text.capital(first - 1)) {
            first--;
        }
        Stretch speaker = first < colon ? new Stretch(first, colon) : subjects.main(s, colon);
        return speaker == null ? null : draft(q, speaker, new Stretch(colon, colon + 1));
    }

    /** "…," he shrugged. */
    private @Nullable Draft verb(Quotation q, int next) {
        int mark = q.last() - 2;
        boolean due = text.comma(mark) || (text.stop(mark) && text.tokens.head(mark) != '.');
        if (!due || text.tokens.mark(next)) {
            return null;
        }
        int to = text.around(next).last();
        if (subjects.pronoun(next) && next + 1 < to && !text.tokens.mark(next + 1)) {
            return draft(q, new Stretch(next, next + 1), new Stretch(next + 1, next + 2));
        }
        if (!text.capital(next) && text.grammar.past(text.word(next))) {
            Stretch speaker = subjects.behind(next + 1, to);
            return speaker == null ? null : draft(q, speaker, new Stretch(next, next + 1));
        }
        int i = next;
        while (i < to && i - next < 10 && !text.breaks(i) && (text.capital(i) || !text.grammar.past(text.word(i)))) {
            i++;
        }
        boolean past = i > next && i < to && !text.breaks(i) && text.grammar.past(text.word(i));
        return past ? draft(q, new Stretch(next, i), new Stretch(i, i + 1)) : null;
    }
}
