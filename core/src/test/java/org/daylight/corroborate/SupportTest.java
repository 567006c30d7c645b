// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportTest {
    @Test
    void relaysOfOneSpeakerAreOneOrigin() {
        Support support = Support.of(
                List.of(said("a", "Harbour Watch"), said("b", "the Harbour Watch"), said("c", "HARBOUR  WATCH")),
                Map.of());
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(3);
    }

    @Test
    void copiesWithoutSpeakerAreOneOrigin() {
        Map<DocumentId, DocumentId> firsts = Map.of(new DocumentId("b"), new DocumentId("a"));
        assertThat(Support.of(List.of(said("a", null), said("b", "it"), said("c", null)), firsts)
                        .origins())
                .isEqualTo(2);
    }

    @Test
    void aHeadlineAddsNoOriginToItsBody() {
        assertThat(Support.of(List.of(said("a", null), said("a", "The minister")), Map.of())
                        .origins())
                .isEqualTo(1);
    }

    @Test
    void whoDeniesDoesNotSupport() {
        Support support =
                Support.of(List.of(said("a", "Harbour Watch"), said("b", "The embassy", Stance.DENIES)), Map.of());
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(1);
    }

    private static Statement said(String document, @Nullable String speaker) {
        return said(document, speaker, Stance.ALLEGES);
    }

    private static Statement said(String document, @Nullable String speaker, Stance stance) {
        var values = new ClaimValues.Figure("stations", 54, Qualifier.EXACTLY, null, null, null, null);
        Offsets at = new Offsets(0, 2);
        return new Statement(
                1,
                new EntryId("FIGURE-1"),
                "value",
                "54",
                values,
                ClaimId.of(Digest.of(document), at, values),
                CaptureId.of(Digest.of(document), 0),
                new Passage(new DocumentId(document), at, "54", "", ""),
                speaker,
                stance,
                "en");
    }
}
