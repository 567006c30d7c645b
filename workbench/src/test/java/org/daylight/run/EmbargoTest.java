// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.publish.Notice;
import org.daylight.register.Register;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edition waits for its hour: nothing leaves the case before, and a steward alone ends the waiting. */
class EmbargoTest {
    private static final String HOUR = "2999-12-01T09:00+01:00";
    private static final Instant COMES = Instant.parse("2999-12-01T08:00:00Z");

    @TempDir
    private static Path temp;

    private static Path made;
    private Path root = temp;

    @BeforeAll
    static void oneEditionThatWaits() throws IOException {
        made = temp.resolve("made");
        try (Workbench workbench = Workbench.init(made, List.of(), null)) {
            Path page = Files.writeString(
                    temp.resolve("page.html"),
                    "<!doctype html><html lang=en><article><h1>Report</h1><p>Harbour Watch said in September 2022 that China"
                            + " runs 54 police stations in 21 countries.</p></article>");
            new Capturing(workbench).handIn(page, "https://paper.example/1");
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            new ArrayList<>(workbench.readings().claims())
                    .forEach(c -> new Reviewing(workbench).accept(c.id(), "as it stands"));
            Asked.publisher(workbench).publish(new Publishing.Order("First", null).until(HOUR));
        }
    }

    @BeforeEach
    void copy() throws IOException {
        root = org.daylight.fixture.Folders.copy(
                made, Files.createTempDirectory(temp, "c").resolve("case"));
    }

    /** Each way out of the case for everybody, by its name; {@code to} is where it would lie. */
    private static Map<String, ThrowingCallable> ways(Workbench workbench, Path to) {
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        for (ExportingData.Form form : ExportingData.Form.values()) {
            ways.put(form.name(), () -> new ExportingData(workbench).export(form, to.resolve("data-" + form.name())));
        }
        ways.put("API", () -> new ExportingData(workbench).give(ExportingData.Form.GEOJSON));
        ways.put(
                "bundle",
                () -> new Bundling(workbench, line -> {})
                        .bundle(new Bundling.Choice(List.of(), true, false), Set.of(), to.resolve("bundle")));
        ways.put("WACZ", () -> new ExportingWacz(workbench).export(to.resolve("a.wacz"), List.of(), false, line -> {}));
        ways.put("references", () -> new ExportingReferences(workbench).export("csl", false, to.resolve("refs.json")));
        ways.put("parcel", () -> new Sending(workbench).send(0, null, to.resolve("parcel")));
        return ways;
    }

    @Test
    void theHourStandsInTheEditionWithItsZone() throws IOException {
        assertThat(Files.readString(root.resolve("editions/1/index.html")))
                .contains("1 December 2999, 09:00 (UTC+01:00)");
        assertThatThrownBy(() -> new Publishing.Order("T", null).until("tomorrow"))
                .hasMessageContaining("with its zone");
    }

    @Test
    void nothingLeavesBeforeTheHour() throws IOException {
        Path to = Files.createDirectory(root.resolveSibling("out"));
        try (Workbench workbench = Workbench.open(root)) {
            long size = workbench.ledger().size();
            ways(workbench, to)
                    .forEach((name, way) -> assertThatThrownBy(way)
                            .as(name)
                            .isInstanceOf(DaylightException.class)
                            .hasMessageContaining(HOUR));
            assertThat(to).isEmptyDirectory();
            assertThat(workbench.ledger().size()).isEqualTo(size);
        }
    }

    @Test
    void aLaterEditionIsNotPublicBeforeOneThatWaits() throws IOException {
        try (Workbench workbench = Workbench.open(root)) {
            Publishing publishing = Asked.publisher(workbench);
            long size = workbench.ledger().size();
            for (Publishing.Order earlier : List.of(
                    new Publishing.Order("Second", null),
                    new Publishing.Order("Second", null).until("2999-11-30T09:00+01:00"))) {
                assertThatThrownBy(() -> publishing.publish(earlier))
                        .isInstanceOf(DaylightException.class)
                        .hasMessageContaining("edition 1 is not to be made public before " + HOUR);
            }
            assertThat(workbench.ledger().size()).isEqualTo(size);
            assertThat(publishing
                            .publish(new Publishing.Order("Second", null).until(HOUR))
                            .number())
                    .isEqualTo(2);
        }
    }

    @Test
    void aStewardsReleaseOpensEveryWayAndIsAnEventWithItsReason() throws IOException {
        Path to = Files.createDirectory(root.resolveSibling("out"));
        try (Workbench workbench = Workbench.open(root)) {
            Notices.Given given =
                    new Notices(workbench).give(1, Notice.Kind.RELEASED, "A newspaper printed the report today.");
            assertThat(workbench.ledger().revealed(given.event().seq()))
                    .containsEntry("text", "A newspaper printed the report today.");
            assertThat(feed(workbench, Clock.systemUTC())).contains("First", "Edition 1 is released");
            for (Map.Entry<String, ThrowingCallable> way : ways(workbench, to).entrySet()) {
                try {
                    way.getValue().call();
                } catch (Throwable refused) {
                    throw new AssertionError(way.getKey(), refused);
                }
            }
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }

    @Test
    void whoIsNoStewardEndsNoEmbargo() {
        try (Workbench workbench = Workbench.open(root)) {
            Workbench reviewer = workbench.by("Rosa", EnumSet.of(Right.READ, Right.DECIDE, Right.REVIEW));
            for (Notice.Kind kind : List.of(Notice.Kind.RELEASED, Notice.Kind.WITHDRAWN)) {
                assertThatThrownBy(() -> new Notices(reviewer).give(1, kind, "We want it out."))
                        .hasMessageContaining("needs the right to protect");
            }
        }
    }

    @Test
    void aReleaseOfWhatDoesNotWaitIsRefused() {
        try (Workbench workbench = Workbench.open(root)) {
            new Notices(workbench).give(1, Notice.Kind.RELEASED, "Printed elsewhere.");
            assertThatThrownBy(() -> new Notices(workbench).give(1, Notice.Kind.RELEASED, "Again."))
                    .hasMessageContaining("waits for no hour");
        }
    }

    @Test
    void aClockThatIsTurnedBackOpensNothing() {
        try (Workbench workbench = Workbench.open(root)) {
            for (String now : List.of("1970-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "2999-12-01T07:59:59.999Z")) {
                Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
                Embargoes embargoes = new Embargoes(workbench, clock);
                assertThat(embargoes.of(edition(workbench))).as(now).isPresent();
                assertThatThrownBy(() -> embargoes.refuse("a list")).as(now).hasMessageContaining(HOUR);
                assertThat(feed(workbench, clock)).as(now).doesNotContain("First");
            }
        }
    }

    @Test
    void theHourItselfOpens() {
        try (Workbench workbench = Workbench.open(root)) {
            Clock clock = Clock.fixed(COMES, ZoneOffset.ofHours(-8));
            assertThat(new Embargoes(workbench, clock).of(edition(workbench))).isEmpty();
            new Embargoes(workbench, clock).refuse("a list");
            assertThat(feed(workbench, clock)).contains("First", "<updated>2999-12-01T08:00:00Z</updated>");
        }
    }

    private static Register.MadeEdition edition(Workbench workbench) {
        return workbench.register().editions().getFirst();
    }

    private static String feed(Workbench workbench, Clock clock) {
        return new String(new Feeding(workbench, clock).feed(null), StandardCharsets.UTF_8);
    }
}
