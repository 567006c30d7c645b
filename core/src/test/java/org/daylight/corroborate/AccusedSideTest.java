// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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

class AccusedSideTest {
    private static final ClaimValues SITE = new ClaimValues.Presence("IE", "Dublin", "Bureau of Lanshui");

    @Test
    void whoIsNamedAsOperatorIsAccusedAndWhoSaysSoIsNot() {
        AccusedSide side = side(said("operator", "Bureau of Lanshui", SITE, "Harbour Watch", Stance.ALLEGES));
        assertThat(side.has("Bureau of Lanshui")).isTrue();
        assertThat(side.has("the Bureau of Lanshui")).isTrue();
        assertThat(side.has("Harbour Watch")).isFalse();
    }

    @Test
    void officesOfTheSameStateAreOfItsSideAndTheHostIsNot() {
        AccusedSide side = side(said("operator", "Bureau of Lanshui", SITE, "Garda", Stance.ALLEGES));
        assertThat(side.has("Embassy of Lanshui")).isTrue();
        assertThat(side.has("Garda")).isFalse();
    }

    @Test
    void whoDeniesIsAccused() {
        AccusedSide side = side(
                said("stance", "denies", new ClaimValues.Stand("the site", null), "Guild of Ferrymen", Stance.DENIES));
        assertThat(side.has("Guild of Ferrymen")).isTrue();
    }

    @Test
    void whoGivesTheNumberOfItsOwnActsIsAccusedAndWhoAllegesItIsNot() {
        ClaimValues number = new ClaimValues.Figure("stations", 30, Qualifier.EXACTLY, null, null, null, null);
        AccusedSide side = side(
                said("value", "30", number, "Guild of Ferrymen", Stance.CONFIRMS),
                said("value", "54", number, "Harbour Watch", Stance.ALLEGES));
        assertThat(side.has("Guild of Ferrymen")).isTrue();
        assertThat(side.has("Harbour Watch")).isFalse();
    }

    @Test
    void aDefendantIsAccusedInAnyLanguage() {
        AccusedSide side = side();
        assertThat(List.of("a co-defendant", "der Angeklagte", "el acusado", "被告人的辩护律师", "피고인"))
                .allMatch(side::has);
        assertThat(List.of("the court", "das Gericht", "法院", "Harbour Watch")).noneMatch(side::has);
    }

    @Test
    void whoNamesAnotherOperatorSpeaksOfNoActOfItsOwn() {
        Statement another = said("operator", "Bureau of Lanshui", SITE, "Guild of Ferrymen", Stance.ALLEGES);
        Statement own = said("operator", "Guild of Ferrymen", SITE, "Guild of Ferrymen", Stance.CONFIRMS);
        AccusedSide side = side(another, own);
        assertThat(side.ofAnother(another, "Guild of Ferrymen")).isTrue();
        assertThat(side.ofAnother(own, "Guild of Ferrymen")).isFalse();
        assertThat(side.ofAnother(another, "Harbour Watch")).isFalse();
    }

    private static AccusedSide side(Statement... entry) {
        return new AccusedSide(List.of(entry), List.of(), (a, b) -> false, AccusedSideTest::states);
    }

    private static Set<String> states(String name) {
        return name.endsWith("of Lanshui") ? Set.of("CN") : name.equals("Garda") ? Set.of("IE") : Set.of();
    }

    private static Statement said(
            String property, String value, ClaimValues values, @Nullable String speaker, Stance stance) {
        Offsets at = new Offsets(0, 2);
        return new Statement(
                1,
                new EntryId("PRESENCE-1"),
                property,
                value,
                values,
                ClaimId.of(Digest.of("page"), at, values),
                CaptureId.of(Digest.of("page"), 0),
                new Passage(new DocumentId("page"), at, "54", "", ""),
                speaker,
                stance,
                "en");
    }
}
