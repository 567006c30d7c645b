// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredTest {
    private static List<int[]> edges(int... pairs) {
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            edges.add(new int[] {pairs[i], pairs[i + 1]});
        }
        return edges;
    }

    @Test
    void everyLineGoesToALaterColumn() {
        List<int[]> edges = edges(0, 1, 1, 2, 0, 2, 3, 2);
        List<Layered.Place> places = Layered.of(4, edges);
        assertThat(edges)
                .allMatch(e -> places.get(e[0]).layer() < places.get(e[1]).layer());
        // What only leads to the last column stands beside it.
        assertThat(places.get(3).layer()).isEqualTo(1);
    }

    @Test
    void noTwoNodesLieUponEachOther() {
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            edges.add(new int[] {i % 7, 7 + (i * 31) % 50});
        }
        List<Layered.Place> places = Layered.of(57, edges);
        for (int i = 0; i < 57; i++) {
            for (int j = 0; j < i; j++) {
                if (places.get(i).layer() == places.get(j).layer()) {
                    assertThat(Math.abs(places.get(i).row() - places.get(j).row()))
                            .isGreaterThan(0.999);
                }
            }
        }
        assertThat(places).allMatch(p -> p.row() > -0.001);
    }

    @Test
    void aSimplePairOfStarsHasNoCrossing() {
        List<Layered.Place> places = Layered.of(6, edges(0, 2, 1, 3, 0, 4, 1, 5));
        assertThat(Math.max(places.get(2).row(), places.get(4).row()))
                .isLessThan(Math.min(places.get(3).row(), places.get(5).row()));
    }

    @Test
    void aCircleEnds() {
        assertThat(Layered.of(3, edges(0, 1, 1, 2, 2, 0, 1, 1))).hasSize(3);
        assertThat(Layered.of(0, List.of())).isEmpty();
    }

    @Test
    void theSameGraphIsAlwaysPlacedAlike() {
        assertThat(Layered.of(5, edges(0, 3, 1, 3, 2, 4, 0, 4)))
                .isEqualTo(Layered.of(5, edges(0, 3, 1, 3, 2, 4, 0, 4)));
    }
}
