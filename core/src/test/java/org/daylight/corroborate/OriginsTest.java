// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OriginsTest {
    @Test
    void aPairThatIsLikelyEnoughIsOneGroup() {
        Origins origins = new Origins(3);
        origins.judged(0, 1, 0.5);
        origins.judged(1, 2, 0.3);
        origins.join();
        assertThat(IntStream.range(0, 3).map(origins::of)).containsExactly(0, 0, 2);
    }

    @Test
    void rewritesOfOneTextJoinThoughTheyAreUnlikeEachOther() {
        Origins origins = new Origins(4);
        for (int i = 1; i < 4; i++) {
            origins.judged(0, i, 0.8);
        }
        origins.judged(1, 2, 0.1);
        origins.judged(2, 3, 0.1);
        origins.join();
        assertThat(IntStream.range(0, 4).map(origins::of)).containsOnly(0);
    }

    @Test
    void oneDoubtfulPairJoinsNoGroups() {
        Origins origins = new Origins(4);
        origins.judged(0, 1, 0.95);
        origins.judged(2, 3, 0.95);
        origins.judged(1, 2, 0.45);
        origins.join();
        assertThat(IntStream.range(0, 4).map(origins::of)).containsExactly(0, 0, 2, 2);
    }

    @Test
    void ofTwoJudgementsOfOnePairTheLikelierCounts() {
        Origins origins = new Origins(2);
        origins.judged(0, 1, 0.05);
        origins.judged(1, 0, 0.9);
        origins.join();
        assertThat(origins.of(1)).isZero();
    }
}
