// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.Claim;
import org.daylight.run.ReadingRoom;
import org.daylight.web.page.Visit;

/**
 * The form in which a claim is amended.
 *
 * @param document whose page it stands on
 * @param claim its id
 * @param query of the queue
 * @param headline what is proposed
 * @param fields its values
 * @param quote the words, masked
 * @param lang of the words
 * @param start where they begin, in code points
 * @param end where they end
 */
public record AmendForm(
        String document,
        String claim,
        String query,
        String headline,
        List<Fields.Field> fields,
        String quote,
        String lang,
        int start,
        int end) {
    /** Copies the list. */
    public AmendForm {
        fields = List.copyOf(fields);
    }

    static AmendForm of(Visit visit, ReadingRoom.Opened page, ReadingRoom.Held held, String headline) {
        Claim claim = held.claim();
        return new AmendForm(
                page.document().id().value(),
                claim.id().value(),
                Filter.of(visit).query(),
                headline,
                new Fields(visit.words(), visit.workbench().codebook()).of(claim, page.veil()),
                page.veil().at(claim.at()),
                claim.lang(),
                claim.at().start(),
                claim.at().end());
    }
}
