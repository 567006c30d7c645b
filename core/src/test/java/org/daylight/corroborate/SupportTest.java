// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import org.daylight.corroborate.trace.SpeakerWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportTest {
    @Test
    void relaysOfOneSpeakerAreOneOrigin() {
        Support support = support(
                said("a", "Harbour Watch"),
                said("b", "a report by the group Harbour Watch"),
                said("c", "la organización HARBOUR WATCH"));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(3);
    }

    @Test
    void copiesWithoutSpeakerAreOneOrigin() {
        page("b", "a", null);
        assertThat(support(said("a", null), said("b", "it"), said("c", null)).origins())
                .isEqualTo(2);
    }

    @Test
    void aHeadlineAddsNoOriginToItsBody() {
        assertThat(support(said("a", null), said("a", "The minister of ports")).origins())
                .isEqualTo(1);
    }

    @Test
    void whoDeniesDoesNotSupport() {
        Support support = support(said("a", "Harbour Watch"), said("b", "The embassy", Stance.DENIES));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(1);
    }

    @Test
    void relaysOfADenialAreOneDenial() {
        Support support = support(
                said("a", "Embassy of Lanshui", Stance.DENIES), said("b", "the Embassy of Lanshui", Stance.DENIES));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(2);
    }

    @Test
    void whoNamesAnotherPagesOutletGoesBackToThatPagesRoot() {
        page("wire", "wire", "northgate wire");
        page("paper", "paper", "tagblatt");
        Support support = support(said("wire", "Harbour Watch"), said("paper", "Northgate Wire"));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.distinct()).singleElement().satisfies(root -> {
            assertThat(root.kind()).isEqualTo(Root.Kind.UTTERANCE);
            assertThat(root.name()).isEqualTo("Harbour Watch");
        });
    }

    @Test
    void aSpeakersOwnPageAndItsRelaysAreOneOrigin() {
        page("report", "report", "harbour watch");
        Support support = support(said("report", null), said("paper", "Harbour Watch"));
        assertThat(support.origins()).isEqualTo(1);
    }

    @Test
    void pagesThatNameOnlyEachOtherHaveNoKnownOrigin() {
        page("a", "a", "northlight notes");
        page("b", "b", "hill daily");
        Support support = support(said("a", "Hill Daily"), said("b", "Northlight Notes"));
        assertThat(support.origins()).isZero();
        assertThat(support.pages()).isEqualTo(2);
        assertThat(support.distinct()).allMatch(root -> root.kind() == Root.Kind.UNKNOWN);
    }

    @Test
    void aChainThatComesBackCountsItsFirstPageOnce() {
        page("blog-1", "blog-1", "northlight notes");
        page("paper", "paper", "hill daily");
        page("blog-2", "blog-2", "northlight notes");
        Support support =
                support(said("blog-1", null), said("paper", "Northlight Notes"), said("blog-2", "Hill Daily"));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.pages()).isEqualTo(3);
    }

    @Test
    void twoOutletsOfOneOwnerCountOnce() {
        page("a", "a", "global times");
        page("b", "b", "people's daily");
        assertThat(support(said("a", null), said("b", null)).origins()).isEqualTo(1);
    }

    @Test
    void wordsOfKindAroundANameDoNotMakeAnotherSpeaker() {
        assertThat(support(
                                said("a", "the rights group Harbour Watch"),
                                said("b", "un informe de la organización Harbour Watch"),
                                said("c", "Organisation Harbour Watch"))
                        .origins())
                .isEqualTo(1);
        assertThat(support(said("a", "the rights group Harbour Watch"), said("b", "the rights group Border Watch"))
                        .origins())
                .isEqualTo(2);
    }

    @Test
    void aReportThatSpeaksForItselfIsTheRootOfThoseThatNameIt() {
        page("report", "report", "harbour watch");
        page("wire", "report", "northgate wire");
        Support support = support(said("report", null), said("wire", "the rights group Harbour Watch"));
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.distinct()).allMatch(root -> root.kind() == Root.Kind.DOCUMENT);
    }

    @Test
    void aTranslationAddsNoOriginThoughItWritesTheSpeakerInAnotherScript() {
        page("wire", "wire", "northgate wire");
        page("carmel", "wire", "carmel");
        assertThat(support(said("wire", "Harbour Watch"), said("carmel", "ארגון הארבור ווטש"))
                        .origins())
                .isEqualTo(1);
        page("other", "other", "galil");
        assertThat(support(said("wire", "Harbour Watch"), said("other", "ארגון הארבור ווטש"))
                        .origins())
                .as("a page of another origin is no translation")
                .isEqualTo(2);
    }

    @Test
    void whoIsNamedOnNoPageIsNoObservationOfThePaperThatQuotesIt() {
        page("a", "a", "hill daily");
        page("b", "b", "carmel post");
        page("c", "c", "elbe kurier");
        Support support = support(said("a", "the organisation"), said("b", "הארגון"), said("c", "die Organisation"));
        assertThat(support.origins()).isZero();
        assertThat(support.pages()).isEqualTo(3);
        assertThat(support.distinct()).allMatch(root -> root.kind() == Root.Kind.UNKNOWN);
    }

    @Test
    void anOfficeSpeaksOfItselfOnItsOwnPage() {
        page("a", "a", "Ministry of Ports");
        assertThat(support(said("a", "the ministry")).distinct())
                .singleElement()
                .matches(root -> root.kind() == Root.Kind.OBSERVATION);
    }

    @Test
    void whomTheSamePageNamesIsMeantByTheOrganisation() {
        page("a", "a", "hill daily");
        Support support = support(said("a", "Harbour Watch"), said("a", "the organisation"));
        assertThat(support.distinct())
                .singleElement()
                .matches(root -> root.name().equals("Harbour Watch"));
    }

    @Test
    void aReportMayBeThePageItself() {
        page("a", "a", "harbour watch");
        assertThat(support(said("a", "the report")).origins()).isEqualTo(1);
    }

    @Test
    void hearsayIsShownAndCountsNothing() {
        Support support = support(said("a", "media reports"), said("b", "有媒体"));
        assertThat(support.origins()).isZero();
        assertThat(support.distinct()).hasSize(2).allMatch(root -> !root.counts());
    }

    @Test
    void namesOfOneBodyInTwoLanguagesCountOnceWhereTheyAreComparedSo() {
        Support support = Support.of(
                List.of(said("a", "福州市公安局"), said("b", "Fuzhou Public Security Bureau")),
                id -> PageOrigin.alone(id),
                (one, other) -> true);
        assertThat(support.origins()).isEqualTo(1);
    }

    @Test
    void aNameMaySayAWordTwice() {
        assertThat(SpeakerWords.shares("the ministry", "Ministry of Ports and Ministry of Trade"))
                .isTrue();
        assertThat(SpeakerWords.shares("the embassy", "Ministry of Ports and Ministry of Trade"))
                .isFalse();
    }

    @Test
    void pagesOfOneOwnerCountOnceAsSomebodySaidWhoOwnsThem() {
        page("a", "a", "quay post");
        page("b", "b", "harbour news");
        assertThat(support(said("a", null), said("b", null)).origins()).isEqualTo(2);
        Support owned = Support.of(
                List.of(said("a", null), said("b", null)),
                pages::get,
                (one, other) -> false,
                key -> key.equals("harbour news") ? "quay post" : key);
        assertThat(owned.origins()).isEqualTo(1);
    }

    private final Map<DocumentId, PageOrigin> pages = new HashMap<>();

    private void page(String id, String root, @Nullable String outlet) {
        pages.put(new DocumentId(id), new PageOrigin(new DocumentId(root), outlet, outlet, null, List.of()));
    }

    private Support support(Statement... statements) {
        return Support.of(
                List.of(statements), id -> pages.getOrDefault(id, PageOrigin.alone(id)), (one, other) -> false);
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
