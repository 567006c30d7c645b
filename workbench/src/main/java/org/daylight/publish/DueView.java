// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.List;
import java.util.Map;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an allegation: the stages of proceedings, whom one asked, and which searches found nothing. The
 * replies themselves are in {@link EntryView#replies()}.
 *
 * @param owed whether the entry says something of somebody who can answer
 * @param outcomes stages of proceedings on this entry or linked to it, oldest first
 * @param requests for a reply
 * @param nothing searches that found nothing
 * @param waived why nobody was asked
 * @param answered which of the entry's claims each linked reply speaks to, by the reply's claim; a reply that is not
 *     here, or has an empty list, speaks to the entry
 */
public record DueView(
        boolean owed,
        List<Outcome> outcomes,
        List<Request> requests,
        List<Nothing> nothing,
        List<Waived> waived,
        Map<ClaimId, List<ClaimId>> answered) {
    /** Nothing is owed and nothing known. */
    public static final DueView NONE = new DueView(false, List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Copies the collections. */
    public DueView {
        outcomes = List.copyOf(outcomes);
        requests = List.copyOf(requests);
        nothing = List.copyOf(nothing);
        waived = List.copyOf(waived);
        answered = Map.copyOf(answered);
    }

    /** Whether there is anything to print. */
    public boolean blank() {
        return outcomes.isEmpty() && requests.isEmpty() && nothing.isEmpty() && waived.isEmpty();
    }

    /**
     * A stage of proceedings.
     *
     * @param entry where it stands
     * @param label of that entry
     * @param code of the codebook
     * @param sort {@code question}, {@code accusation}, {@code against}, {@code for} or {@code open}
     * @param words as it is said: "an inquiry was opened"
     * @param statement who says so, and where
     */
    public record Outcome(
            EntryId entry, String label, String code, String sort, String words, StatementView statement) {}

    /**
     * A request for a reply. Whom one asked is never published.
     *
     * @param event in the ledger
     * @param how by which way
     * @param asked ISO date
     * @param until ISO date
     * @param came what came of it, a word of the codebook; {@code waiting} or {@code overdue} while nothing did
     * @param received ISO date; null while nothing came
     */
    public record Request(
            long event,
            String how,
            String asked,
            String until,
            String came,
            @Nullable String received) {}

    /**
     * Nobody was asked for a reply.
     *
     * @param event in the ledger
     * @param because {@code replied-publicly}, {@code cannot-be-reached}, {@code danger}, {@code no-longer-exists} or
     *     {@code public-record}; the words of the person who decided so are not published
     */
    public record Waived(long event, String because) {}

    /**
     * A search that found nothing.
     *
     * @param event in the ledger
     * @param what {@code no-response-found} or {@code no-reply-found}
     * @param country whose response was looked for, ISO 3166-1 alpha-2
     * @param searched ISO date
     */
    public record Nothing(long event, String what, @Nullable String country, String searched) {}
}
