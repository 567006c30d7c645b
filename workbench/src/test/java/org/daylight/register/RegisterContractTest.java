// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.Entry;
import org.daylight.Statement;
import org.daylight.fixture.Postgres;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.run.Asked;
import org.daylight.run.Capturing;
import org.daylight.run.ReadingRun;
import org.daylight.run.RegisterView;
import org.daylight.run.Reviewing;
import org.daylight.run.Sealing;
import org.daylight.run.Workbench;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same deeds on SQLite and on PostgreSQL give the same register, and both verify. */
class RegisterContractTest {
    @TempDir
    private Path temp;

    /** What a case shows, without what differs from run to run: ids of captures, times, digests. */
    private record Shown(
            List<String> entries,
            List<String> statements,
            Map<String, Long> verdicts,
            List<String> seen,
            List<String> drawn) {}

    @Test
    void bothDatabasesHoldTheSameRegister() {
        try (Site site = new Site()) {
            site.page(
                    "/a.html",
                    "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries. 𠮷",
                    "A police station operates in Rotterdam in the Netherlands, Lin Meihua said.");
            site.page("/b.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
            Shown sqlite = deeds(temp.resolve("sqlite"), null, site);
            Shown postgres = deeds(temp.resolve("postgres"), Postgres.database(), site);
            assertThat(sqlite.entries()).isNotEmpty();
            assertThat(sqlite.statements()).isNotEmpty();
            assertThat(sqlite.drawn()).isNotEmpty();
            assertThat(postgres).isEqualTo(sqlite);
        }
        assertThat(temp.resolve("postgres/case.db")).doesNotExist();
    }

    private static Shown deeds(Path root, @Nullable String jdbcUrl, Site site) {
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), jdbcUrl)) {
            Capturing capturing = new Capturing(workbench);
            capturing.capture(site.url("/a.html"), Transport.Limits.USUAL);
            capturing.capture(site.url("/b.html"), Transport.Limits.USUAL);
            capturing.capture(site.url("/gone.html"), Transport.Limits.USUAL);
        }
        Shown shown;
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).isEmpty();
            new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            Reviewing reviewing = new Reviewing(workbench);
            List<Claim> claims = workbench.readings().claims().stream()
                    .sorted((a, b) -> (a.quote() + a.at()).compareTo(b.quote() + b.at()))
                    .toList();
            assertThat(claims).noneMatch(c -> c.explanation().none());
            reviewing.reject(claims.getFirst().id(), "not so");
            claims.subList(1, claims.size()).forEach(c -> reviewing.accept(c.id(), "stands there"));
            assertThatThrownBy(() -> reviewing.accept(claims.getLast().id(), "once more"))
                    .hasMessageContaining("already");
            reviewing.liftMask("Harbour Watch", "spokesperson", "a body");
            shown = shown(workbench);
            Asked.publisher(workbench).publish("What is reported", null);
            sound(workbench);
            PersonId person = new Sealing(workbench)
                    .seal(new Spellings(List.of("Lin Meihua")), "asked for it")
                    .person();
            sound(workbench);
            new Sealing(workbench).erase(person, "asked for it");
            sound(workbench);
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
        return shown;
    }

    private static void sound(Workbench workbench) {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    private static Shown shown(Workbench workbench) {
        Register register = workbench.register();
        RegisterView view = new RegisterView(workbench);
        Map<String, Long> verdicts = new TreeMap<>();
        register.verdicts().values().forEach(v -> verdicts.merge(v, 1L, Long::sum));
        return new Shown(
                register.entries().stream().map(Entry::toString).toList(),
                register.statements().stream().map(RegisterContractTest::words).toList(),
                verdicts,
                view.entries().stream()
                        .flatMap(e -> view.statements(e.id()).stream())
                        .map(s -> s.entry() + " " + s.property() + " " + s.value() + " " + s.quote() + " " + s.origins()
                                + " " + s.pages() + " " + s.conflicting() + " " + s.decision())
                        .toList(),
                drawn(workbench));
    }

    private static List<String> drawn(Workbench workbench) {
        assertThat(workbench.drawings().refresh()).isZero();
        return Stream.of(
                        new Localities(workbench.database()).said(),
                        new Chronicle(workbench.database()).rows(),
                        new Ties(workbench.database()).all())
                .flatMap(List::stream)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static String words(Statement s) {
        return s.decision() + " " + s.entry() + " " + s.property() + " " + s.value() + " " + s.detail() + " "
                + s.claim()
                + " " + s.passage().at() + " " + s.passage().quote() + " "
                + s.passage().prefix() + " "
                + s.passage().suffix() + " " + s.speaker() + " " + s.stance() + " " + s.lang();
    }
}
