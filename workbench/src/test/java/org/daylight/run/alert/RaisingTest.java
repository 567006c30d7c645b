// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.fixture.Postgres;
import org.daylight.fixture.Site;
import org.daylight.register.AlertRules;
import org.daylight.register.Alerts;
import org.daylight.register.Alerts.Alert;
import org.daylight.register.Watches;
import org.daylight.run.Adding;
import org.daylight.run.BackingUp;
import org.daylight.run.Questions;
import org.daylight.run.Replying;
import org.daylight.run.Restoring;
import org.daylight.run.Reviewing;
import org.daylight.run.Workbench;
import org.daylight.run.watch.Ahead;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.verify.CaseCheck;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule tells of, and how often. */
class RaisingTest {
    private static final String STATIONS =
            "The Fuzhou police opened an overseas police station in Dublin, Ireland, said"
                    + " Safeguard Defenders on 5 December 2022.";
    private static final String HARBOUR = "The harbour of the town was painted blue on a quiet Tuesday in December.";

    @TempDir
    Path temp;

    private Site site;
    private Workbench workbench;

    @BeforeEach
    void begin() {
        site = new Site();
        workbench = Workbench.init(temp.resolve("case"), List.of(site.address()), null);
        new Questions(workbench).save("stations", "\"police station\"");
    }

    @AfterEach
    void end() {
        workbench.close();
        site.close();
    }

    private void rule(
            String name, @Nullable String question, Set<Raise> raises, Set<String> kinds, Set<String> countries) {
        new AlertDeeds(workbench, Clock.systemUTC())
                .add(new AlertDeeds.Wanted(name, question, raises, kinds, countries, Set.of(), List.of(), Rhythm.NOW));
    }

    private void capture(String path) {
        new Adding(workbench).address(site.url(path), false);
    }

    private int round() {
        return new Raising(workbench, Clock.systemUTC()).round();
    }

    private List<Alert> alerts() {
        return new Alerts(workbench.database()).page(false, null, 0, 100).reversed();
    }

    private List<Raise> raised() {
        return alerts().stream().map(Alert::raise).toList();
    }

    @Test
    void aPageThatBeginsToAnswerIsToldOnce() {
        site.page("/a", STATIONS).page("/b", HARBOUR);
        capture("/a");
        rule("stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of());
        assertThat(round()).as("what was there before").isZero();
        capture("/b");
        assertThat(round()).isZero();
        site.page("/b", HARBOUR, STATIONS);
        capture("/b");
        assertThat(round()).isOne();
        site.page("/b", HARBOUR, STATIONS, "One more paragraph about the weather of that day.");
        capture("/b");
        assertThat(round()).as("it answered before").isZero();
        site.page("/b", HARBOUR);
        capture("/b");
        site.page("/b", HARBOUR, STATIONS, "And again.");
        capture("/b");
        assertThat(round()).as("it began to answer again").isOne();
    }

    @Test
    void newClaimsOfAPlaceAreToldAndOldOnesAreNot() {
        rule("ireland", null, Set.of(Raise.CLAIM), Set.of("presence"), Set.of("IE"));
        site.page("/a", STATIONS);
        capture("/a");
        assertThat(round()).isOne();
        assertThat(raised()).containsExactly(Raise.CLAIM);
        site.page("/a", STATIONS, HARBOUR);
        capture("/a");
        assertThat(round()).as("the same claim on a page that changed").isZero();
        site.page("/c", STATIONS.replace("Dublin, Ireland", "Prague, Czechia"));
        capture("/c");
        assertThat(round()).as("another country").isZero();
    }

    @Test
    void fourteenDaysOfAbsenceAreOneAlertAndTheReturnAnother() {
        site.page("/a", STATIONS, HARBOUR, HARBOUR + " Twice.", HARBOUR + " Thrice.");
        new WatchDeeds(workbench, Clock.systemUTC())
                .add(new WatchDeeds.Wanted(site.url("/a"), Watches.Kind.PAGE, null, Duration.ofHours(12), null, null));
        Ahead ahead = new Ahead(workbench).poll(Duration.ZERO);
        rule("lost", "stations", Set.of(Raise.GONE, Raise.RESTORED, Raise.CITED), Set.of(), Set.of());
        rule("other", null, Set.of(Raise.GONE), Set.of("agreement"), Set.of());
        site.without("/a");
        for (int day = 0; day < 28; day++) {
            ahead.poll(Duration.ofHours(12));
            round();
        }
        assertThat(raised()).containsExactly(Raise.GONE);
        site.page("/a", STATIONS, HARBOUR, HARBOUR + " Twice.", HARBOUR + " Thrice.");
        ahead.poll(Duration.ofHours(13));
        ahead.poll(Duration.ofHours(13));
        round();
        assertThat(raised()).containsExactly(Raise.GONE, Raise.RESTORED);
        assertThat(new Telling(workbench, Clock.systemUTC())
                        .told(alerts().getFirst(), Words.of("en"))
                        .sentence())
                .contains("present on")
                .contains("absent on")
                .doesNotContain("deleted");
    }

    @Test
    void aConflictIsToldWhenItComesAndAReplyWhenItIsHeard() throws Exception {
        site.page("/a", "Harbour Watch said on 5 September 2022 that there are 54 police stations in 21 countries.");
        site.page("/b", "Harbour Watch said on 5 September 2022 that there are 30 police stations in 25 countries.");
        capture("/a");
        capture("/b");
        List<Claim> claims = workbench.readings().claims().stream()
                .filter(c -> c.quote().matches("\\d+ countries"))
                .toList();
        assertThat(claims).hasSize(2);
        rule("quarrels", null, Set.of(Raise.CONFLICT), Set.of(), Set.of());
        rule("heard", null, Set.of(Raise.REPLY), Set.of(), Set.of());
        new Reviewing(workbench).accept(claims.getFirst().id(), "as it stands");
        assertThat(round()).as("one number disagrees with nothing").isZero();
        new Reviewing(workbench).accept(claims.getLast().id(), "as it stands");
        assertThat(round()).isOne();
        assertThat(raised()).containsExactly(Raise.CONFLICT);

        EntryId entry = workbench.register().entries().getFirst().id();
        long request = new Replying(workbench)
                .request(
                        List.of(entry.value()),
                        "the press office",
                        "letter",
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-03-15"),
                        null)
                .seq();
        assertThat(round()).as("who is asked has not answered").isZero();
        String denial = "The ministry said that it runs no police stations in other countries";
        site.page("/letter", denial + ".");
        capture("/letter");
        CaptureId letter =
                workbench.register().capturesOf(site.url("/letter")).getFirst().id();
        new Replying(workbench)
                .cameAs(
                        request,
                        new Replying.Quoted(letter, denial, Stance.DENIES, "denies-existence", "the ministry", null),
                        LocalDate.parse("2026-03-18"),
                        null,
                        "their letter");
        round();
        assertThat(raised()).contains(Raise.REPLY);
    }

    @Test
    void whatWasLookedAtTwiceIsToldOnce() throws Exception {
        rule("stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of());
        site.page("/a", STATIONS);
        capture("/a");
        assertThat(round()).isOne();
        // As after a crash in which the position was not kept: it is looked at again.
        try (Connection connection = workbench.database().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update alert_cursor set position = 0");
        }
        assertThat(round()).isZero();
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void whoComesSecondKeepsNothing() {
        rule("stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of());
        Alerts alerts = new Alerts(workbench.database());
        long at = alerts.position().orElseThrow();
        assertThat(alerts.keep(at, at + 1, List.of(), List.of(), List.of(), java.time.Instant.EPOCH))
                .isZero();
        assertThat(alerts.keep(at, at + 1, List.of(), List.of(), List.of(), java.time.Instant.EPOCH))
                .isEqualTo(-1);
    }

    @Test
    void twoProcessesOnPostgresTellOnce() throws Exception {
        try (Workbench team = Workbench.init(temp.resolve("team"), List.of(site.address()), Postgres.database())) {
            new Questions(team).save("stations", "\"police station\"");
            new AlertDeeds(team, Clock.systemUTC())
                    .add(new AlertDeeds.Wanted(
                            "stations",
                            "stations",
                            Set.of(Raise.PAGE, Raise.GONE),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            Rhythm.DIGEST));
            for (int i = 0; i < 5; i++) {
                site.page("/" + i, STATIONS, "Page " + i + ".");
                new Adding(team).address(site.url("/" + i), false);
            }
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> rounds =
                        both.invokeAll(Collections.nCopies(4, () -> new Raising(team, Clock.systemUTC()).round()));
                int raised = 0;
                for (Future<Integer> round : rounds) {
                    raised += round.get();
                }
                assertThat(raised).isEqualTo(5);
            }
            assertThat(new Alerts(team.database()).page(true, null, 0, 20)).hasSize(5);
        }
    }

    @Test
    void rulesChannelsAndWhatIsUnderWayStandInABackup() {
        rule("stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of());
        site.page("/a", STATIONS);
        capture("/a");
        round();
        new BackingUp(workbench).everything(temp.resolve("backup.zip"), line -> {});
        Restoring.restore(
                temp.resolve("backup.zip"), temp.resolve("back"), temp.resolve("case/keys"), null, line -> {});
        try (Workbench back = Workbench.open(temp.resolve("back"))) {
            assertThat(new AlertRules(back.database()).rules()).hasSize(1);
            assertThat(new Alerts(back.database()).page(true, null, 0, 20)).hasSize(1);
            assertThat(new Raising(back, Clock.systemUTC()).round()).isZero();
            assertThat(new CaseCheck(back.folder(), back.database()).check(null).faults())
                    .isEmpty();
        }
    }

    @Test
    void rulesRefuseNamesAndWhatSaysNothing() {
        assertThatThrownBy(() -> rule("Wang-Xiaoming", null, Set.of(Raise.GONE), Set.of(), Set.of()))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("may be a person's name");
        assertThatThrownBy(() -> rule("all", null, Set.of(Raise.PAGE), Set.of(), Set.of()))
                .hasMessageContaining("needs a saved question");
        assertThatThrownBy(() -> rule("all", null, Set.of(Raise.CLAIM), Set.of(), Set.of()))
                .hasMessageContaining("needs a kind");
        assertThatThrownBy(() -> rule("all", "nowhere", Set.of(Raise.PAGE), Set.of(), Set.of()))
                .hasMessageContaining("no saved question");
    }

    @Test
    void restrictedMatterAnswersNothing() throws Exception {
        site.page("/a", STATIONS);
        capture("/a");
        rule("stations", "stations", Set.of(Raise.PAGE), Set.of(), Set.of());
        site.page("/b", STATIONS, HARBOUR);
        capture("/b");
        try (Connection connection = workbench.database().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("update capture set restricted = 1 where url like '%/b'");
        }
        assertThat(round()).isZero();
    }
}
