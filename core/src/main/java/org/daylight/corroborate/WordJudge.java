// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Locale;
import java.util.Optional;
import org.daylight.corroborate.likeness.Feature;
import org.daylight.corroborate.likeness.Likeness;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;
import org.daylight.corroborate.likeness.Rule;

/** Judges two documents by their words: copies, edited copies and rewrites in one language. */
public final class WordJudge implements Judge {
    /** From this likelihood on two documents count as one origin. */
    public static final double ONE_ORIGIN = 0.5;

    /** From this likelihood on two documents count as telling one event. */
    public static final double ONE_EVENT = 0.5;

    @Override
    public Optional<Link> judge(Profile a, Profile b, Rarity rarity) {
        Likeness likeness = Likeness.of(a, b, rarity);
        double origin = Rule.sameOrigin().likelihood(likeness);
        if (origin >= ONE_ORIGIN) {
            return Optional.of(
                    new Link(a.id(), b.id(), Link.Bond.SAME_ORIGIN, origin, why(likeness, Rule.sameOrigin())));
        }
        double event = Rule.sameEvent().likelihood(likeness);
        if (event >= ONE_EVENT) {
            return Optional.of(new Link(a.id(), b.id(), Link.Bond.SAME_EVENT, event, why(likeness, Rule.sameEvent())));
        }
        return Optional.empty();
    }

    private static String why(Likeness likeness, Rule rule) {
        String runs = String.format(
                Locale.ROOT,
                "%.0f %% of the shorter text in common runs, the longest of %d words outside quotation marks",
                100 * likeness.of(Feature.COPIED_OF_SHORTER),
                likeness.longestRun());
        return runs + "; " + String.join(", ", rule.reasons(likeness, 3)) + " (" + rule.version() + ")";
    }
}
