// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import org.daylight.Claim;
import org.daylight.Entry;
import org.daylight.Event;
import org.daylight.match.Match;
import org.daylight.read.Why;
import org.jspecify.annotations.Nullable;

/** A claim as JSON, masked, and what is decided or suggested about it. */
public final class ClaimForm {
    private ClaimForm() {}

    /**
     * A proposal with its words, why it was made, and what became of it.
     *
     * @param verdict waiting, half, accept, reject or retract
     */
    public static Map<String, @Nullable Object> claim(Claim claim, Veil veil, String verdict) {
        Map<String, @Nullable Object> values = Form.object();
        claim.values()
                .toMap()
                .forEach((name, value) -> values.put(name, value instanceof String s ? veil.hide(s) : value));
        return Form.object(
                "id", claim.id().value(),
                "doc", claim.document().value(),
                "claim", claim.kind().code(),
                "quote", veil.at(claim.at()),
                "start", claim.at().start(),
                "end", claim.at().end(),
                "values", values,
                "speaker", veil.hide(claim.speaker()),
                "stance", claim.stance().code(),
                "lang", claim.lang(),
                "reader", claim.reader(),
                "confidence", claim.confidence(),
                "text", veil.hide(claim.sentence()),
                "explanation", Why.object(veil.explanation(claim)),
                "alsoBy", claim.alsoBy(),
                "verdict", verdict);
    }

    /** One of many that a decision would be on. */
    public static Map<String, @Nullable Object> chosen(Claim claim, Veil veil) {
        return Form.object(
                "id", claim.id().value(),
                "doc", claim.document().value(),
                "claim", claim.kind().code(),
                "quote", veil.at(claim.at()),
                "speaker", veil.hide(claim.speaker()));
    }

    /**
     * A decision on one claim.
     *
     * @param verdict accepted, seconded, amended or rejected
     */
    public static Map<String, @Nullable Object> decided(
            Event event, String claim, String verdict, @Nullable String entry) {
        return Form.object("claim", claim, "verdict", verdict, "entry", entry, "event", event.seq());
    }

    /** The word for an acceptance: another person's earlier one may have waited for it. */
    public static String accepted(Event event) {
        return event.text("decision").equals("second") ? "seconded" : "accepted";
    }

    /** A decision on many claims. */
    public static Map<String, @Nullable Object> decided(String deed, int claims, long event) {
        return Form.object("decision", deed, "claims", claims, "event", event);
    }

    /** An entry that a claim can belong to. */
    public static Map<String, @Nullable Object> suggested(String claim, Matching.Suggested s) {
        Map<String, @Nullable Object> object = Form.object("claim", claim);
        object.putAll(entry("", s.entry()));
        object.putAll(Form.object("score", s.score(), "certain", s.certain(), "reasons", reasons(s.reasons())));
        return object;
    }

    /** That a claim is kept off an entry. */
    public static Map<String, @Nullable Object> refused(String claim, String entry, Event event) {
        return Form.object("claim", claim, "entry", entry, "refused", true, "event", event.seq());
    }

    /** Two entries that may be one. */
    public static Map<String, @Nullable Object> twins(Matching.Twins pair) {
        Map<String, @Nullable Object> object = entry("", pair.one());
        object.putAll(entry("other-", pair.other()));
        object.putAll(Form.object("score", pair.score(), "reasons", reasons(pair.reasons())));
        return object;
    }

    /** That two entries are kept apart. */
    public static Map<String, @Nullable Object> apart(List<String> entries, Event event) {
        return Form.object("entries", entries, "refused", true, "event", event.seq());
    }

    private static Map<String, @Nullable Object> entry(String prefix, Entry entry) {
        return Form.object(
                prefix + "entry", entry.id().value(),
                prefix + "kind", entry.kind().code(),
                prefix + "label", entry.label());
    }

    static List<Map<String, @Nullable Object>> reasons(List<Match.Reason> reasons) {
        return reasons.stream()
                .map(r -> Form.object(
                        "code",
                        r.code(),
                        "against",
                        r.against(),
                        "text",
                        r.text().english()))
                .toList();
    }
}
