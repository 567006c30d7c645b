// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.ClaimId;
import org.daylight.publish.DueView;
import org.daylight.publish.RenderingView;
import org.daylight.register.Stage;
import org.daylight.run.DueDesk;

/** How replies, proceedings, requests and translations are printed, as lines and as JSON. */
final class DueLines {
    private DueLines() {}

    /** What stands beside an entry, for people; never empty where a reply is owed. */
    static List<String> lines(DueDesk.Beside beside) {
        List<String> lines = new ArrayList<>();
        if (!beside.outcomes().isEmpty()) {
            lines.add("  proceedings:");
            beside.outcomes().forEach(o -> said(o, lines));
        }
        if (!beside.replies().isEmpty()) {
            lines.add("  reply of the accused side:");
            beside.replies().forEach(r -> said(r, lines));
        }
        beside.requests().forEach(r -> lines.add("  asked for a reply: " + request(r)));
        beside.nothing().forEach(n -> lines.add("  searched: " + nothing(n)));
        beside.waived()
                .forEach(w -> lines.add(
                        "  not asked for a reply: " + w.because().replace('-', ' ') + "  (event " + w.event() + ")"));
        if (beside.neverAsked()) {
            lines.add("  reply of the accused side: none is known, and nobody was asked for one (`daylight reply"
                    + " request`)");
        }
        return lines;
    }

    private static void said(DueDesk.Said s, List<String> lines) {
        Stage stage = s.stage();
        String what = stage == null ? "" : stage.words() + note(stage) + "  ";
        String when = s.day() != null
                ? s.day() + "  "
                : s.said() == null ? "" : "said " + s.said().value() + "  ";
        lines.add("    " + when + what + (s.fine() == null ? s.stance().code() : s.fine()) + "  "
                + (s.speaker() == null ? "(no speaker named)" : s.speaker()) + "  \"" + s.quote() + "\""
                + (s.publisher() == null ? "" : "  " + s.publisher()) + "  " + s.claim() + " on " + s.entry()
                + (s.answers().isEmpty() ? "" : "  answers " + joined(s.answers())));
        s.renderings().forEach(r -> lines.add("        " + rendering(r)));
    }

    /** Says of a question or an accusation that it is not more. */
    static String note(Stage stage) {
        return switch (stage.sort()) {
            case QUESTION -> " (a question, not a finding)";
            case ACCUSATION -> " (an accusation, not a finding)";
            case AGAINST, FOR, OPEN, OTHER -> "";
        };
    }

    static String request(DueView.Request r) {
        String came = switch (r.came()) {
            case "waiting" -> "waiting";
            case "overdue" -> "no answer by then";
            default -> r.came().replace('-', ' ') + (r.received() == null ? "" : " on " + r.received());
        };
        return "by " + r.how() + " on " + r.asked() + ", answer asked for until " + r.until() + ": " + came
                + "  (event " + r.event() + ")";
    }

    private static String nothing(DueView.Nothing n) {
        String what = n.what().equals("no-reply-found")
                ? "no reply found"
                : "no response found" + (n.country() == null ? "" : " of " + country(n.country()));
        return what + " on " + n.searched() + "  (event " + n.event() + ")";
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** A translation on one line, with who made it and who checked it. */
    static String rendering(RenderingView r) {
        return r.lang() + ": “" + r.text() + "”  " + made(r);
    }

    static String made(RenderingView r) {
        return r.engine() != null
                ? "machine translation (" + r.engine() + "), " + checked(r)
                : "translated by " + r.translator() + ", " + checked(r);
    }

    private static String checked(RenderingView r) {
        return r.checker() == null ? "not checked" : "checked by " + r.checker();
    }

    private static String joined(List<ClaimId> claims) {
        return String.join(", ", claims.stream().map(ClaimId::value).toList());
    }
}
