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
                    + " The accused side counts as one origin, however many of its bodies speak: those whom the entry names as"
                    + " operators, who deny it or give their own number, a defendant, and offices of the same state."
                    + " An origin speaks of its own act or finding on a page of its own, or where another's page gives its words;"
                    + " who accuses another speaks of no act of its own."
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
    public static final String RULE_VERSION = "credibility/2";

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
     * @param accused how many of them are of the accused side
     * @param ownAct whether one of them speaks on its own authority: of its own act, its own finding, an existence
     * @param denied whether somebody denies it
     * @param against origins of the strongest value that cannot hold with it; 0 where there is none
     * @param suspected whether the value may be a misprint
     */
    public record Grounds(int origins, int accused, boolean ownAct, boolean denied, int against, boolean suspected) {
        /** Checks that no more origins are of the accused side than there are. */
        public Grounds {
            if (accused < 0 || accused > origins) {
                throw new IllegalArgumentException(accused + " of " + origins + " origins on the accused side");
            }
        }

        /** Origins that are independent of each other: the accused side is one. */
        private int independent() {
            return origins - Math.max(0, accused - 1);
        }

        private boolean accusedAlone() {
            return accused > 0 && accused == origins;
        }
    }

    /** The grade that the rule gives. */
    public static Credibility of(Grounds g) {
        if (g.suspected()) {
            return new Credibility(5, Because.of(Ground.MISPRINT));
        }
        int origins = g.independent();
        if (g.against() > origins) {
            return new Credibility(5, Because.of(Ground.MORE_ORIGINS_AGAINST));
        }
        if (origins == 0) {
            return new Credibility(6, Because.of(Ground.NO_ORIGIN));
        }
        if (g.denied() || g.against() > 0) {
            return new Credibility(
                    origins == 1 ? 4 : 3, counted(g.against() > 0 ? Ground.CONTESTED : Ground.DENIED, g));
        }
        if (origins > 2 || (origins == 2 && g.ownAct())) {
            return new Credibility(1, counted(g.ownAct() ? Ground.CONFIRMED_OWN : Ground.CONFIRMED, g));
        }
        if (origins == 2) {
            return new Credibility(2, Because.of(Ground.TWO_ORIGINS));
        }
        if (g.ownAct()) {
            return new Credibility(2, Because.of(g.accusedAlone() ? Ground.ACCUSED_OWN_ACT : Ground.OWN_ACT));
        }
        return new Credibility(6, Because.of(g.accusedAlone() ? Ground.ACCUSED_ALONE : Ground.ONE_ORIGIN_ALONE));
    }

    private static Because counted(Ground ground, Grounds g) {
        return Because.of(ground, new Because.Count(g.independent()));
    }
}
