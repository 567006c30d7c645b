// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import org.daylight.publish.RenderingView;
import org.daylight.web.page.NoteBox;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its card shows it; all words masked.
 *
 * @param id of the claim
 * @param kind code of what it asserts
 * @param state waiting, half, accepted, amended, rejected or retracted
 * @param open whether the person can decide on it
 * @param own whether the person took the last decision
 * @param headline what it says
 * @param stance code of it
 * @param speaker null where nobody is named
 * @param facts its other values
 * @param quote the words it rests on
 * @param lang of the words
 * @param why it is proposed; empty where nobody said
 * @param percent how sure the reader is
 * @param reader who proposes it
 * @param others readers that propose the same
 * @param entry where it stands, once accepted; null before
 * @param label what that is called
 * @param reason given with the decision
 * @param event of the decision; -1 while it waits
 * @param renderings translations of the words
 * @param notes and tasks on it; null where there are none and the person cannot write one
 */
public record Card(
        String id,
        String kind,
        String state,
        boolean open,
        boolean own,
        String headline,
        String stance,
        @Nullable String speaker,
        List<ClaimWords.Fact> facts,
        String quote,
        String lang,
        String why,
        int percent,
        String reader,
        List<String> others,
        @Nullable String entry,
        @Nullable String label,
        String reason,
        long event,
        List<RenderingView> renderings,
        @Nullable NoteBox notes) {
    /** Copies the lists. */
    public Card {
        facts = List.copyOf(facts);
        others = List.copyOf(others);
        renderings = List.copyOf(renderings);
    }
}
