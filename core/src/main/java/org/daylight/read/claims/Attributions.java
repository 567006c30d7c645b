// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.List;
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
        List<Attribution> attributions = new ArrayList<>();
        for (Said said : a.said) {
            attributions.add(new Attribution(
                    quoted(a, said.main(a.tokens)),
                    optional(a, said.speaker()),
                    optional(a, said.cue()),
                    switch (said.dress()) {
                        case DIRECT -> Attribution.Type.DIRECT;
                        case INDIRECT -> Attribution.Type.INDIRECT;
                        case MIXED -> Attribution.Type.MIXED;
                    },
                    Stance.REPORTS));
        }
        return attributions;
    }

    private static @Nullable Quoted optional(Analysis a, @Nullable Stretch stretch) {
        return stretch == null ? null : quoted(a, stretch);
    }

    private static Quoted quoted(Analysis a, Stretch stretch) {
        int start = a.tokens.start(stretch.first());
        int end = a.tokens.end(stretch.last() - 1);
        return new Quoted(a.quote(start, end), new Offsets(start, end));
    }
}
