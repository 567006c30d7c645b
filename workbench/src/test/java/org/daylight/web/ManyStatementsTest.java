// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.register.Register;
import org.daylight.run.Bulk;
import org.daylight.run.EntryPart;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry of which more is said than one page can show. */
class ManyStatementsTest {
    private static final String PROPERTY = "host-country";

    @TempDir
    Path temp;

    @Test
    void statementsAreFoldedAndEachIsStillReached() {
        try (Served served = new Served(temp.resolve("case"), "press")) {
            Walk walk = new Walk(served);
            String entry = "/register/" + ofMany(served.workbench());
            List<String> all =
                    served
                            .workbench()
                            .register()
                            .statements(new EntryId(entry.substring("/register/".length())))
                            .stream()
                            .filter(s -> s.property().equals(PROPERTY))
                            .map(s -> "s-" + s.decision() + "-" + s.property())
                            .toList();
            assertThat(all).hasSizeGreaterThan(EntryPart.STRETCH);

            Document folded = page(walk, entry);
            List<String> shown = folded.select(".said[id$=" + PROPERTY + "]").eachAttr("id");
            assertThat(shown).hasSizeGreaterThanOrEqualTo(EntryPart.FOLDED).hasSizeLessThan(all.size());

            Element next = folded.selectFirst(".prop > p > a.button[href*=" + PROPERTY + "]");
            assertThat(Objects.requireNonNull(next).text()).contains(String.valueOf(all.size()));
            List<String> reached = new ArrayList<>();
            while (next != null) {
                Document stretch = page(walk, next.attr("href"));
                assertThat(stretch.select(".said")).hasSizeLessThanOrEqualTo(EntryPart.STRETCH);
                reached.addAll(stretch.select(".said").eachAttr("id"));
                next = stretch.selectFirst("a[rel=next]");
            }
            assertThat(reached).containsExactlyInAnyOrderElementsOf(all);

            String hidden =
                    all.stream().filter(s -> !shown.contains(s)).findFirst().orElseThrow();
            assertThat(page(walk, entry + "?statement=" + hidden.substring(2))
                            .select(".said")
                            .eachAttr("id"))
                    .contains(hidden);
        }
    }

    /** Every site that the sample's pages name and nobody judged, as if it were one. */
    private static String ofMany(Workbench workbench) {
        Register register = workbench.register();
        Bulk bulk = new Bulk(workbench);
        Bulk.Choice sites = new Bulk.Choice(null, Set.of(), ClaimKind.PRESENCE, null, null);
        List<Claim> waiting = bulk.chosen(sites).stream()
                .filter(c -> c.values().toMap().get("hostCountry") != null)
                .limit(EntryPart.STRETCH + 3)
                .toList();
        long first = new Reviewing(workbench)
                .acceptNew(waiting.getFirst().id(), "the first of many")
                .seq();
        EntryId entry = register.statementsOf(first).getFirst().entry();
        bulk.accept(sites, waiting.subList(1, waiting.size()), entry, "another");
        assertThat(register.statements(entry)).extracting(Statement::property).contains(PROPERTY);
        return entry.value();
    }

    private static Document page(Walk walk, String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path + page.body()).isEqualTo(200);
        return page.parsed();
    }
}
