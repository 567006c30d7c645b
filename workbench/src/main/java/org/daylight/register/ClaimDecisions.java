// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.EventKind;
import org.daylight.codebook.Codebook;
import org.daylight.ledger.Draft;
import org.jspecify.annotations.Nullable;

/** Decisions on claims beside plain acceptance and rejection, and on decisions themselves, as drafts for the ledger. */
public final class ClaimDecisions {
    private ClaimDecisions() {}

    /**
     * Accepts something else than was proposed: other values, another passage, or both. What was proposed stays beside it.
     *
     * @param proposed as the reader proposes it
     * @param amended what the person makes of it, on the same text; it keeps the id of what was proposed
     */
    public static Draft amend(
            Claim proposed,
            Claim amended,
            CaptureId capture,
            Document document,
            Decisions.TextFile text,
            Decisions.Target target,
            String reason) {
        Draft accepted = Decisions.accept(amended, capture, document, text, target, reason);
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", Decisions.AMEND);
        open.put("proposedKind", proposed.kind().code());
        open.put("proposedStart", (long) proposed.at().start());
        open.put("proposedEnd", (long) proposed.at().end());
        open.put("proposedStance", proposed.stance().code());
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("quote", proposed.quote());
        before.put("values", Dating.known(proposed.values().toMap()));
        if (proposed.speaker() != null) {
            before.put("speaker", proposed.speaker());
        }
        return with(accepted, open, Map.of("proposed", before));
    }

    /** As an acceptance of this claim, which states one property of the codebook that no reader knows. */
    public static Draft stating(Draft accepted, String property, String value) {
        return with(accepted, Map.of("property", property), Map.of("value", value));
    }

    /** An acceptance that names those of its properties which the codebook asks two people for. */
    public static Draft reviewed(Draft accepted, Claim claim, Decisions.Target target, Codebook codebook) {
        Map<String, String> properties = accepted.open().get("property") instanceof String property
                ? Map.of(property, String.valueOf(accepted.secret().get("value")))
                : Properties.of(target.kind(), claim.values(), claim.stance());
        List<String> two = properties.entrySet().stream()
                .filter(p -> codebook.reviewers(target.kind().code(), p.getKey(), p.getValue()) > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return two.isEmpty() ? accepted : with(accepted, Map.of("two", two), Map.of());
    }

    /**
     * A decision that is one of many.
     *
     * @param bulk the event of {@link #bulk}
     */
    public static Draft oneOf(Draft decision, long bulk) {
        return with(decision, Map.of("bulk", bulk), Map.of());
    }

    /** Agrees with an acceptance that asks for a second person. */
    public static Draft second(ClaimId claim, DocumentId document, long acceptance, String reason) {
        Map<String, Object> open = about(Decisions.SECOND, claim, document);
        open.put("seconds", acceptance);
        return new Draft(EventKind.DECISION, open, Map.of("reason", reason));
    }

    /** Withdraws an accepted statement, or all that were accepted with it. */
    public static Draft retract(ClaimId claim, DocumentId document, StatementRef statement, String reason) {
        Map<String, Object> open = about(Decisions.RETRACT, claim, document);
        open.putAll(statement.field());
        return new Draft(EventKind.DECISION, open, Map.of("reason", reason));
    }

    /** Undoes a decision. */
    public static Draft undo(long event, String reason) {
        return new Draft(
                EventKind.DECISION, Map.of("decision", Decisions.UNDO, "undoes", event), Map.of("reason", reason));
    }

    /**
     * Heads a decision on many claims; each of them follows as a decision of its own that names this one.
     *
     * @param deed what is done to each, such as {@code reject}
     * @param like how they were chosen, in words
     */
    public static Draft bulk(String deed, int count, String like, String reason) {
        return new Draft(
                EventKind.DECISION,
                Map.of("decision", Decisions.BULK, "deed", deed, "count", (long) count),
                Map.of("like", like, "reason", reason));
    }

    private static Map<String, Object> about(String decision, ClaimId claim, DocumentId document) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", decision);
        open.put("claim", claim.value());
        open.put("document", document.value());
        return open;
    }

    private static Draft with(Draft draft, Map<String, Object> open, Map<String, Object> secret) {
        Map<String, @Nullable Object> opened = new LinkedHashMap<>(draft.open());
        opened.putAll(open);
        Map<String, @Nullable Object> secrets = new LinkedHashMap<>(draft.secret());
        secrets.putAll(secret);
        return new Draft(draft.kind(), Dating.known(opened), Dating.known(secrets));
    }
}
