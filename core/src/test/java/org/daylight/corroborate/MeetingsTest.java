// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    @Test
    void documentsMeetWhereTheyShareEnoughKeys() {
        List<long[]> keys =
                List.of(new long[] {1, 2, 3, 1L << 62}, new long[] {2, 3, 9}, new long[] {1, 9, 1L << 62, 3});
        assertThat(Meetings.of(keys, 2)).containsExactly(1, 2, 1L << 32 | 2);
        assertThat(Meetings.of(keys, 3)).containsExactly(2);
    }

    @Test
    void manyDocumentsUnderOneKeyMeetTheirNeighboursAlone() {
        List<long[]> keys = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            keys.add(new long[] {42});
        }
        long[] pairs = Meetings.of(keys, 1);
        assertThat(pairs).hasSizeLessThan(5_000 * 40);
        assertThat(java.util.Arrays.stream(pairs)
                        .flatMap(pair -> java.util.stream.LongStream.of(pair >>> 32, pair & 0xFFFFFFFFL))
                        .distinct())
                .hasSize(5_000);
    }

    @Test
    void noPairIsLostWhenTheMeetingsAreCountedInParts() {
        List<long[]> keys = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 40_000; i++) {
            long twin = i / 2;
            // Six keys of the crowd, so that the buffer overflows, and three that only a twin has.
            long[] own = new long[9];
            for (int k = 0; k < 6; k++) {
                own[k] = (random.nextLong() & 63) * 0x9E3779B97F4A7C15L;
            }
            for (int k = 0; k < 3; k++) {
                own[6 + k] = (twin * 3 + k + 1_000) * 0xC4CEB9FE1A85EC53L;
            }
            keys.add(java.util.Arrays.stream(own).sorted().distinct().toArray());
        }
        long[] pairs = Meetings.of(keys, 3);
        for (long i = 0; i < 40_000; i += 2) {
            assertThat(java.util.Arrays.binarySearch(pairs, i << 32 | (i + 1))).isNotNegative();
        }
    }
}
