// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Attribution;
import org.daylight.Attribution.Quoted;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.read.speech.Said;
import org.daylight.read.speech.Stretch;
import org.jspecify.annotations.Nullable;

/** Utterances as attributions: content, speaker and cue, each where it stands. */
final class Attributions {
    private Attributions() {}

    /** What the grammar of speech found; where the language has no such grammar, what each utterance stands beside. */
    static List<Attribution> of(Analysis a, List<Utterance> utterances) {
        if (!a.speech) {
            return UtteredContents.of(a, utterances);
        }
        Map<Integer, Stance> stances = new HashMap<>();
        for (Utterance u : utterances) {
            stances.put(u.cue().first(), u.stance());
        }
        List<Attribution> attributions = new ArrayList<>();
        for (Said said : a.said) {
            Stretch cue = said.cue();
            attributions.add(new Attribution(
                    quoted(a, said.main(a.tokens)),
                    optional(a, said.speaker()),
                    optional(a, cue),
                    switch (said.dress()) {
                        case DIRECT -> Attribution.Type.DIRECT;
                        case INDIRECT -> Attribution.Type.INDIRECT;
                        case MIXED -> Attribution.Type.MIXED;
                    },
                    cue == null ? Stance.REPORTS : stances.getOrDefault(cue.first(), Stance.REPORTS),
                    said.parts().stream().map(part -> offsets(a, part)).toList(),
                    optional(a, said.full()),
                    chain(a, said)));
        }
        return attributions;
    }

    /** Within whose words this stands, outermost first. An outer attribution always comes before its inner ones. */
    private static List<Quoted> chain(Analysis a, Said said) {
        List<Quoted> chain = new ArrayList<>();
        for (int i = said.outer(); i >= 0; i = a.said.get(i).outer()) {
            Stretch speaker = a.said.get(i).speaker();
            if (speaker != null) {
                chain.addFirst(quoted(a, speaker));
            }
        }
        return chain;
    }

    private static Offsets offsets(Analysis a, Stretch stretch) {
        return new Offsets(a.tokens.start(stretch.first()), a.tokens.end(stretch.last() - 1));
    }

    private static @Nullable Quoted optional(Analysis a, @Nullable Stretch stretch) {
        return stretch == null ? null : quoted(a, stretch);
    }

    private static Quoted quoted(Analysis a, Stretch stretch) {
        Offsets at = offsets(a, stretch);
        return new Quoted(a.quote(at.start(), at.end()), at);
    }
}
