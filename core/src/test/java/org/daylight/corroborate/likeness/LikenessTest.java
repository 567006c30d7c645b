// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daylight.About;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String TEXT =
            "The harbour office in Oldhaven was opened in spring. Its keeper, Brandt, counted 2,000"
                    + " visitors. \"Nobody asked us,\" said a neighbour.";

    @Test
    void likenessIsTheSameForBothOrders() {
        Profile a = profile(TEXT);
        Profile b = profile(
                "In spring the harbour office in Oldhaven was opened, and 2000 visitors came. The council paid.");
        Rarity rarity = Rarity.of(List.of(a, b));
        assertThat(Likeness.of(a, b, rarity).values())
                .containsExactly(Likeness.of(b, a, rarity).values());
    }

    @Test
    void everyMeasureOfATextWithItselfIsFromZeroToOne() {
        Profile a = profile(TEXT);
        assertThat(Arrays.stream(Likeness.of(a, a, Rarity.of(List.of(a, a))).values()))
                .allMatch(v -> v >= 0 && v <= 1.0000001);
    }

    @Test
    void aShardsCountsAddUp() {
        Profile a = profile("Oldhaven harbour");
        Profile b = profile("Oldhaven quay");
        Rarity sum = Rarity.of(List.of(a));
        sum.add(Rarity.of(List.of(b)));
        Rarity whole = Rarity.of(List.of(a, b));
        assertThat(sum.of(a.token(0))).isEqualTo(whole.of(a.token(0)));
        assertThat(sum.documents(a.token(0))).isEqualTo(2);
    }

    @Test
    void quotedWordsAreKnownInAnyQuotationMarks() {
        for (String quoted : List.of("x \"y\"", "x “y”", "x „y“", "x «y»", "x »y«", "x ‘y’", "x 'y'", "他说「好」")) {
            Profile p = profile(quoted);
            assertThat(p.is(p.size() - 1, Tokens.QUOTED)).as(quoted).isTrue();
            assertThat(p.is(0, Tokens.QUOTED)).as(quoted).isFalse();
        }
        Profile apostrophes = profile("the workers' hall and the '90s plan");
        assertThat(Arrays.stream(new int[] {2, 3, 6}).anyMatch(i -> apostrophes.is(i, Tokens.QUOTED)))
                .isFalse();
    }

    @Test
    void anApostropheIsTheSameHoweverItWasDamaged() {
        int word = profile("don’t").token(0);
        for (String damaged : List.of("don't", "donâ€™t", "don?t", "don''t", "don\uFFFDt")) {
            assertThat(profile(damaged).token(0)).as(damaged).isEqualTo(word);
        }
    }

    @Test
    void aPartSharesKeysWithTheWhole() {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            whole.append("word").append(i * 7919 % 1000).append(' ');
        }
        Profile all = profile(whole.toString());
        Profile part = profile(whole.substring(0, whole.length() / 3));
        Rarity rarity = Rarity.of(List.of(all, part));
        long[] keys = Bands.keys(all, rarity);
        assertThat(Arrays.stream(Bands.keys(part, rarity)).filter(k -> Arrays.binarySearch(keys, k) >= 0))
                .hasSizeGreaterThan(5);
    }

    @Test
    void aHugeTextIsLookedAtByItsBeginning() {
        assertThat(profile("word ".repeat(1_000_000)).size()).isEqualTo(20_000);
    }

    private static Profile profile(String text) {
        return Profile.of(new Document(
                new DocumentId(Digest.of(text).toString().substring(0, 20)),
                Digest.of(text),
                "test/1",
                About.NOTHING,
                "en",
                text,
                List.of()));
    }
}
