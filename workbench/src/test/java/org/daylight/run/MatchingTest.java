// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.fixture.Postgres;
import org.daylight.fixture.Site;
import org.daylight.ledger.Draft;
import org.daylight.preserve.Transport;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is suggested, refused and suggested again when the refusal is undone; the same on SQLite and on PostgreSQL. */
class MatchingTest {
    @TempDir
    private Path temp;

    @Test
    void suggestsWithReasonsAndRemembersARefusal() {
        try (Site site = site()) {
            refusals(temp.resolve("sqlite"), null, site);
        }
    }

    @Test
    void rememberedOnPostgresToo() {
        try (Site site = site()) {
            refusals(temp.resolve("postgres"), Postgres.database(), site);
        }
    }

    private static Site site() {
        Site site = new Site();
        site.page("/a.html", "Harbour Watch said that a police station operates in Rotterdam in the Netherlands.");
        site.page(
                "/b.html",
                "The Meridian Institute said that a police station operates in Rotterdam in the Netherlands.");
        site.page("/c.html", "The Meridian Institute said that a police station operates in Cork in Ireland.");
        return site;
    }

    private static void refusals(Path root, @Nullable String jdbcUrl, Site site) {
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), jdbcUrl)) {
            Capturing capturing = new Capturing(workbench);
            for (String page : List.of("/a.html", "/b.html", "/c.html")) {
                capturing.capture(site.url(page), Transport.Limits.USUAL);
            }
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            List<Claim> sites = presences(workbench, "Rotterdam");
            assertThat(sites).hasSize(2);
            Claim first = sites.getFirst();
            Claim second = sites.getLast();
            Reviewing reviewing = new Reviewing(workbench);
            EntryId entry = new EntryId(reviewing.accept(first.id(), "so").text("entry"));
            Matching matching = new Matching(workbench);

            assertThat(matching.suggestions(second.id())).singleElement().satisfies(s -> {
                assertThat(s.entry().id()).isEqualTo(entry);
                assertThat(s.certain()).isTrue();
                assertThat(s.reasons()).extracting(r -> r.text().english()).contains("same city");
            });
            assertThat(matching.suggestions(
                            presences(workbench, "Cork").getFirst().id()))
                    .isEmpty();

            Event refusal = matching.refuse(second.id(), entry, "another house");
            assertThat(matching.suggestions(second.id())).isEmpty();
            EntryId other = new EntryId(reviewing.accept(second.id(), "so").text("entry"));
            assertThat(other).isNotEqualTo(entry);

            assertThat(matching.duplicates()).singleElement().satisfies(t -> {
                assertThat(t.one().id()).isEqualTo(entry);
                assertThat(t.other().id()).isEqualTo(other);
            });
            Event apart = matching.refuse(other, entry, "two houses");
            assertThat(matching.duplicates()).isEmpty();

            undo(workbench, refusal);
            undo(workbench, apart);
            assertThat(matching.suggestions(second.id()))
                    .extracting(s -> s.entry().id())
                    .contains(entry);
            assertThat(matching.duplicates()).hasSize(1);

            assertThatThrownBy(() -> matching.refuse(entry, entry, "itself")).isInstanceOf(DaylightException.class);
            assertThatThrownBy(() -> matching.refuse(entry, new EntryId("XX-9"), "none"))
                    .isInstanceOf(DaylightException.class)
                    .hasMessageContaining("no entry XX-9");
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .isEmpty();
        }
    }

    private static void undo(Workbench workbench, Event event) {
        workbench.append(List.of(new Draft(
                EventKind.DECISION, Map.of("decision", "undo", "undoes", event.seq()), Map.of("reason", "a mistake"))));
    }

    private static List<Claim> presences(Workbench workbench, String city) {
        return workbench.readings().claims().stream()
                .filter(c -> c.kind() == ClaimKind.PRESENCE
                        && c.values() instanceof ClaimValues.Presence p
                        && city.equals(p.hostCity()))
                .toList();
    }
}
