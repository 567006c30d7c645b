// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import org.daylight.Because;
import org.daylight.Ground;

/**
 * How credible a statement is by what speaks for and against its value: the second axis of the Admiralty code. The first,
 * how reliable its source is, does not enter, and the two are never averaged. A person may override it; both are shown.
 *
 * @param grade 1 to 6
 * @param why what the rule went by
 */
public record Credibility(int grade, Because why) {
    /** The rule, as printed; {@link #RULE_VERSION} changes with it. */
    public static final String RULE =
            "The credibility of a statement is worked out from the origins behind its value and"
                    + " from what speaks against it; how reliable its source is does not enter."
                    + " 5 (improbable): it may be a misprint, or a value that cannot hold with it has more origins."
                    + " 4 (doubtful): it has one origin, and somebody denies it or gives a value that cannot hold with it."
                    + " 3 (possibly true): it has several origins, and somebody denies it or gives a value that cannot hold with"
                    + " it."
                    + " 1 (confirmed): nothing speaks against it, and it has three origins or more, or two of which one speaks of"
                    + " its own act or finding."
                    + " 2 (probably true): nothing speaks against it, and it has two origins, or one that speaks of its own act"
                    + " or finding."
                    + " 6 (cannot be judged): all else; above all what one origin alone alleges, and what no known origin"
                    + " carries. An answer of the accused side is not graded.";

    /** Version of {@link #RULE}. */
    public static final String RULE_VERSION = "credibility/1";

    /** Checks the range. */
    public Credibility {
        if (grade < 1 || grade > 6) {
            throw new IllegalArgumentException("expected a credibility from 1 to 6, found " + grade);
        }
    }

    /**
     * What the rule looks at.
     *
     * @param origins distinct known origins behind the value
     * @param ownAct whether one of them speaks on its own authority: of its own act, its own finding, an existence
     * @param denied whether somebody denies it
     * @param against origins of the strongest value that cannot hold with it; 0 where there is none
     * @param suspected whether the value may be a misprint
     */
    public record Grounds(int origins, boolean ownAct, boolean denied, int against, boolean suspected) {}

    /** The grade that the rule gives. */
    public static Credibility of(Grounds g) {
        if (g.suspected()) {
            return new Credibility(5, Because.of(Ground.MISPRINT));
        }
        if (g.against() > g.origins()) {
            return new Credibility(5, Because.of(Ground.MORE_ORIGINS_AGAINST));
        }
        if (g.origins() == 0) {
            return new Credibility(6, Because.of(Ground.NO_ORIGIN));
        }
        if (g.denied() || g.against() > 0) {
            return new Credibility(
                    g.origins() == 1 ? 4 : 3, counted(g.against() > 0 ? Ground.CONTESTED : Ground.DENIED, g));
        }
        if (g.origins() > 2 || (g.origins() == 2 && g.ownAct())) {
            return new Credibility(1, counted(g.ownAct() ? Ground.CONFIRMED_OWN : Ground.CONFIRMED, g));
        }
        if (g.origins() == 2) {
            return new Credibility(2, Because.of(Ground.TWO_ORIGINS));
        }
        return g.ownAct()
                ? new Credibility(2, Because.of(Ground.OWN_ACT))
                : new Credibility(6, Because.of(Ground.ONE_ORIGIN_ALONE));
    }

    private static Because counted(Ground ground, Grounds g) {
        return Because.of(ground, new Because.Count(g.origins()));
    }
}
