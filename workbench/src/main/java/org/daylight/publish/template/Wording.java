// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.List;
import org.daylight.ClaimValues;
import org.daylight.publish.DueView;
import org.daylight.publish.RenderingView;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/** The words of a report, for whoever prints the same things in another form. */
public final class Wording {
    private Wording() {}

    /** What a claim says, without who says it. */
    public static String phrase(ClaimValues values) {
        return Words.phrase(values);
    }

    /** How the speaker is said to have said it: "alleged". */
    public static String verb(StatementView s) {
        return Words.verb(s);
    }

    /** The same where nothing follows: "denied it". */
    public static String bare(StatementView s) {
        return Words.bare(s);
    }

    /** Says of a question or an accusation that it is no finding; empty for any other stage. */
    public static String caveat(String sort) {
        return Due.caveat(sort);
    }

    /** Requests for a reply and searches that found nothing, a sentence each. */
    public static List<String> sentences(DueView due) {
        return Due.sentences(due);
    }

    /** That no reply is known and nobody was asked. */
    public static String never() {
        return Words.say("due.never");
    }

    /** Who or what translated, and who checked. */
    public static String made(RenderingView rendering) {
        return Words.made(rendering);
    }

    /** The English name of a country. */
    public static String country(@Nullable String code) {
        return Words.country(code);
    }
}
