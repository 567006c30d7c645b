// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.fixture.SampleCase;
import org.daylight.run.Arrivals;
import org.daylight.run.Workbench;
import org.daylight.search.Ask;
import org.daylight.search.Found;
import org.daylight.search.Item;
import org.daylight.search.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that stands is answered by the items that the search finds for it. */
class StandingTest {
    private static final List<String> QUESTIONS = List.of(
            "police station",
            "\"police station\"",
            "closed OR station",
            "station -closed",
            "statoin~",
            "polic*",
            "警侨驿站",
            "南通 警",
            "commissariato",
            "estaciones",
            "תחנות",
            "country:IE",
            "kind:presence country:NL",
            "kind:figure since:2022-12",
            "until:2022-11-01",
            "lang:zh",
            "in:statement station",
            "in:page lang:en closed",
            "Fuzhou",
            "福州");

    @TempDir
    Path temp;

    @Test
    void standingAndSearchingAgree() {
        try (Workbench workbench = SampleCase.open("press", temp.resolve("case"))) {
            Arrivals arrivals = new Arrivals(workbench);
            List<Item> items = new ArrayList<>();
            workbench.register().captures().forEach(c -> arrivals.page(c.id()).ifPresent(p -> items.add(p.item())));
            workbench.register().statements().forEach(s -> arrivals.statement(s).ifPresent(items::add));
            Map<String, Ask> asks = new LinkedHashMap<>();
            QUESTIONS.forEach(q -> asks.put(q, Ask.of(q)));
            Standing standing = new Standing(arrivals.concepts());
            standing.stand(asks);
            Map<String, Integer> stood = new LinkedHashMap<>();
            Map<String, Integer> searched = new LinkedHashMap<>();
            QUESTIONS.forEach(q -> {
                stood.put(q, 0);
                Found found = workbench.search().fresh(Ask.of(q), -1, 0, 5).found();
                searched.put(q, (int) (found.pages() + found.statements()));
            });
            items.forEach(i -> standing.answers(i).forEach(q -> stood.merge(q, 1, Integer::sum)));
            assertThat(stood).isEqualTo(searched);
            assertThat(searched.values().stream().filter(n -> n > 0)).hasSizeGreaterThan(12);
        }
    }
}
