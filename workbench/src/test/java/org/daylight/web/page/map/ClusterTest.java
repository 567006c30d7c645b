// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.daylight.PlacePrecision;
import org.daylight.publish.map.EqualEarth;
import org.daylight.run.Spot;
import org.daylight.run.Voice;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private static Area area(String name, double latitude, double longitude, String... sites) {
        Spot spot = new Spot("NL", name, PlacePrecision.CITY, latitude, longitude, 10);
        return new Area(spot, EqualEarth.of(latitude, longitude), Set.of(sites), Map.of(Voice.ALLEGED, sites.length));
    }

    @Test
    void neighboursAreOneMarkFromAfarAndTwoFromNear() {
        List<Area> areas =
                List.of(area("Amsterdam", 52.37, 4.89, "IE-1", "IE-2"), area("Rotterdam", 51.92, 4.48, "IE-2"));
        List<Cluster> far = Cluster.of(areas, 40);
        assertThat(far).hasSize(1);
        assertThat(far.getFirst().sites()).containsExactly("IE-1", "IE-2");
        assertThat(far.getFirst().areas().getFirst().spot().name()).isEqualTo("Amsterdam");
        assertThat(Cluster.of(areas, 0.5)).hasSize(2);
    }

    @Test
    void everyAreaIsInOneMarkAndMarksKeepTheirDistance() {
        Random chance = new Random(7);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            areas.add(area("P" + i, chance.nextDouble(-60, 75), chance.nextDouble(-180, 180), "IE-" + (i + 1)));
        }
        List<Cluster> clusters = Cluster.of(areas, 40);
        assertThat(clusters.stream().flatMap(c -> c.areas().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(areas);
        for (int i = 0; i < clusters.size(); i++) {
            Cluster a = clusters.get(i);
            for (Cluster b : clusters.subList(i + 1, clusters.size())) {
                assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThanOrEqualTo(40);
            }
        }
        assertThat(Cluster.of(areas.reversed(), 40)).isEqualTo(clusters);
    }
}
