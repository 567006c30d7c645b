// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.Locale;
import java.util.Optional;
import org.daylight.Because;
import org.daylight.Ground;
import org.daylight.corroborate.likeness.Feature;
import org.daylight.corroborate.likeness.Likeness;
import org.daylight.corroborate.likeness.Profile;
import org.daylight.corroborate.likeness.Rarity;
import org.daylight.corroborate.likeness.Rule;

/**
 * Judges two documents by their words: copies, edited copies and rewrites in one language. Of two documents in different
 * languages that share no run of words it says nothing.
 */
final class WordJudge {
    /** From this likelihood on two documents are linked as of one origin; see {@link Origins} for what becomes of it. */
    static final double ONE_ORIGIN = 0.4;

    /** From this likelihood on two documents count as telling one event. */
    static final double ONE_EVENT = 0.7;

    /** From this share of slots on, a text of which an eighth or more differs is another filling of the same form. */
    private static final double FORM = 0.4;

    private static final double COPIED_BUT_FOR_TYPOS = 0.94;

    /** Below this likelihood words alone say nothing of texts in two languages. */
    private static final double SPEAKS = 0.2;

    private WordJudge() {}

    /** What the words say of two documents, the same for both orders; nothing where they do not speak. */
    static Optional<Link> judge(Profile a, Profile b, Rarity rarity) {
        Likeness likeness = Likeness.of(a, b, rarity);
        double origin = Rule.sameOrigin().likelihood(likeness);
        if (origin < SPEAKS && !language(a).equals(language(b))) {
            return Optional.empty();
        }
        if (likeness.of(Feature.SLOTS) >= FORM && likeness.of(Feature.COPIED_OF_SHORTER) < COPIED_BUT_FOR_TYPOS) {
            return Optional.of(new Link(a.id(), b.id(), Link.Bond.APART, 0, Because.of(Ground.ONE_FORM)));
        }
        if (origin >= ONE_ORIGIN) {
            return Optional.of(
                    new Link(a.id(), b.id(), Link.Bond.SAME_ORIGIN, origin, why(likeness, Rule.sameOrigin())));
        }
        boolean event = Rule.sameEvent().likelihood(likeness) >= ONE_EVENT;
        return Optional.of(new Link(
                a.id(),
                b.id(),
                event ? Link.Bond.SAME_EVENT : Link.Bond.APART,
                origin,
                event ? why(likeness, Rule.sameEvent()) : Because.NOTHING));
    }

    private static String language(Profile profile) {
        return profile.lang().split("-", 2)[0];
    }

    private static Because why(Likeness likeness, Rule rule) {
        double copied = likeness.of(Feature.COPIED_OF_SHORTER);
        return Because.of(
                Ground.RUNS,
                new Because.Words(String.format(Locale.ROOT, "%.0f", 100 * copied * copied)),
                new Because.Count(likeness.longestRun()),
                new Because.Words(String.join(", ", rule.reasons(likeness, 3))),
                new Because.Words(rule.version()));
    }
}
