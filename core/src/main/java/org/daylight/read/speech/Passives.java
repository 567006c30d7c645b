// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verbs whose subject is what is spoken of, not who speaks: "is said to", "was accused by X of", "seems to". */
final class Passives {
    private final Text text;
    private final Subjects subjects;
    private final Contents contents;
    private final Complements complements;

    Passives(Text text, Subjects subjects, Contents contents, Complements complements) {
        this.text = text;
        this.subjects = subjects;
        this.contents = contents;
        this.complements = complements;
    }

    /** "X seems to …": the whole is what seems so, and nobody is named to whom. */
    @Nullable
    Draft seeming(Stretch s, Cue cue, int verb, int floor) {
        int next = cue.last();
        if (next >= s.last() || text.comma(next) || text.stop(next)) {
            return null;
        }
        Stretch about = subjects.before(verb, floor);
        boolean empty = about == null || (about.last() - about.first() == 1 && subjects.pronoun(about.first()));
        int end = contents.end(next, text.is("that", next), false);
        return complements.draft(empty || about == null ? next : about.first(), end, null, cue);
    }

    /** "is said to", "was accused of … by X". */
    @Nullable
    Draft passive(Stretch s, Cue cue, int verb, int floor) {
        int next = cue.last();
        if (next >= s.last()) {
            return null;
        }
        Stretch about = subjects.before(verb, floor);
        boolean by = text.is("by", next);
        boolean opens = text.is("infinitive", next)
                || text.is("that", next)
                || text.is("speech.as", next)
                || (text.is("speech.preposition", next) && cue.takes(Frame.ABOUT));
        if (by) {
            Stretch speaker = subjects.behind(next + 1, s.last());
            if (speaker == null || about == null) {
                return null;
            }
            int more = speaker.last();
            if (more < s.last()
                    && (text.is("that", more) || text.is("speech.question", more) || text.is("infinitive", more))) {
                return complements.draft(more, contents.end(more, true, false), speaker, cue);
            }
            List<Stretch> parts = new ArrayList<>(contents.trimmed(about.first(), about.last()));
            return parts.isEmpty() ? null : new Draft(parts, speaker, cue.stretch());
        }
        if (!opens) {
            return null;
        }
        int end = contents.end(next, false, false);
        int first = about == null || (about.last() - about.first() == 1 && subjects.pronoun(about.first()))
                ? next
                : about.first();
        return complements.draft(first, end, null, cue);
    }
}
