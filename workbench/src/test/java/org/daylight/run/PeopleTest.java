// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.protect.Passwords;
import org.daylight.protect.Right;
import org.daylight.protect.Role;
import org.daylight.protect.Totp;
import org.daylight.run.Entrance.Tried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of a case: how people come in, how they are kept out, and what the ledger says of it. */
class PeopleTest {
    private static final String PASSWORD = "lamp oil river stone";
    private static final String HERE = "127.0.0.1";

    @TempDir
    Path dir;

    private final Moving clock = new Moving();
    private final Passwords passwords = new Passwords(64, 1);
    private Workbench workbench;
    private People people;
    private Entrance entrance;

    /** A clock that a test moves. */
    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-03-03T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @BeforeEach
    void begin() {
        workbench = Workbench.init(dir.resolve("case"), List.of(), null);
        open();
        entrance.join(people.first(), "Ada", PASSWORD);
    }

    private void open() {
        people = new People(workbench, clock, passwords);
        entrance = new Entrance(people);
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    private Workbench ada() {
        return people.member("Ada").orElseThrow().in(workbench);
    }

    private void joined(String name, Role... roles) {
        entrance.join(people.invite(ada(), name, Set.of(roles)), "", PASSWORD);
    }

    private Tried tried(String name, String password) {
        return entrance.signIn(name, password, "", HERE);
    }

    @Test
    void theFirstAdministratorLetsOthersInByALinkThatWorksOnce() {
        assertThat(people.member("ada").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        String secret = people.invite(ada(), "Bo", Set.of(Role.ANALYST, Role.REVIEWER));
        assertThat(people.member("Bo")).isEmpty();
        entrance.join(secret, "", PASSWORD);
        assertThat(tried("BO", PASSWORD)).isInstanceOf(Tried.In.class);
        assertThatThrownBy(() -> entrance.join(secret, "", PASSWORD)).hasMessageContaining("used");
        assertThatThrownBy(people::first).isInstanceOf(DaylightException.class);
    }

    @Test
    void aLinkEndsAndANewerOneEndsTheOneBefore() {
        String old = people.invite(ada(), "Bo", Set.of(Role.READER));
        String newer = people.renew(ada(), "Bo", false);
        assertThat(entrance.invited(old)).isEmpty();
        assertThat(entrance.invited(newer)).isPresent();
        clock.pass(People.INVITATION.plusSeconds(1));
        assertThat(entrance.invited(newer)).isEmpty();
    }

    @Test
    void afterFiveWrongPasswordsTheWaitGrowsAndEndsByItself() {
        for (int i = 0; i < 5; i++) {
            assertThat(tried("Ada", "wrong")).isInstanceOf(Tried.Wrong.class);
        }
        assertThat(tried("Ada", PASSWORD)).isInstanceOf(Tried.Wait.class);
        clock.pass(Duration.ofSeconds(61));
        assertThat(tried("Ada", "wrong")).isInstanceOf(Tried.Wrong.class);
        clock.pass(Duration.ofSeconds(61));
        assertThat(tried("ADA", PASSWORD)).isInstanceOf(Tried.Wait.class);
        clock.pass(Duration.ofSeconds(61));
        assertThat(tried("Ada", PASSWORD)).isInstanceOf(Tried.In.class);
        assertThat(tried("Ada", "wrong")).isInstanceOf(Tried.Wrong.class);
    }

    @Test
    void aLockOutlivesARestartAndAnAdministratorEndsIt() {
        joined("Bo", Role.READER);
        for (int i = 0; i < 5; i++) {
            tried("Bo", "wrong");
        }
        open();
        assertThat(tried("Bo", PASSWORD)).isInstanceOf(Tried.Wait.class);
        people.unlock(ada(), "Bo");
        assertThat(tried("Bo", PASSWORD)).isInstanceOf(Tried.In.class);
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitForAllOfThem() {
        for (int i = 0; i < 20; i++) {
            entrance.signIn("name" + i, "wrong", "", "2001:db8::" + i);
        }
        assertThat(entrance.signIn("Ada", PASSWORD, "", "2001:db8::ffff")).isInstanceOf(Tried.Wait.class);
        assertThat(entrance.signIn("Ada", PASSWORD, "", "2001:db8:1::1")).isInstanceOf(Tried.In.class);
    }

    @Test
    void aNameWithoutAnAccountIsAnsweredAsOneWithAfterTheSameWork() {
        long before = passwords.checks();
        Tried nobody = tried("Nobody", PASSWORD);
        long once = passwords.checks() - before;
        Tried known = tried("Ada", "wrong");
        assertThat(passwords.checks() - before).isEqualTo(2 * once).isEqualTo(2);
        assertThat(nobody).isEqualTo(known);
        for (int i = 0; i < 4; i++) {
            tried("Nobody", "x");
            tried("Ada", "x");
        }
        assertThat(tried("Nobody", "x")).isEqualTo(tried("Ada", "x")).isInstanceOf(Tried.Wait.class);
    }

    @Test
    void theSecondFactorIsAskedForAndEachCodeOpensOnce() {
        OwnAccount own = new OwnAccount(people);
        String secret = own.secret("Ada");
        List<String> recovery = own.setUp("Ada", Totp.code(secret, clock.instant()));
        // Whoever finds a browser signed in puts no factor of his own in its place.
        String another = own.secret("Ada");
        assertThatThrownBy(() -> own.setUp("Ada", Totp.code(another, clock.instant())))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("give it up first");
        assertThat(tried("Ada", PASSWORD)).isInstanceOf(Tried.Wrong.class);
        clock.pass(Duration.ofMinutes(2));
        String code = Totp.code(secret, clock.instant());
        assertThat(entrance.signIn("Ada", "wrong", code, HERE)).isInstanceOf(Tried.Wrong.class);
        assertThat(entrance.signIn("Ada", PASSWORD, code, HERE)).isInstanceOf(Tried.In.class);
        assertThat(entrance.signIn("Ada", PASSWORD, code, HERE)).isInstanceOf(Tried.Wrong.class);
        String lost = recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(entrance.signIn("Ada", PASSWORD, lost, HERE)).isInstanceOf(Tried.In.class);
        assertThat(entrance.signIn("Ada", PASSWORD, lost, HERE)).isInstanceOf(Tried.Wrong.class);
        assertThat(own.recoveryCodes("Ada")).isEqualTo(recovery.size() - 1);
    }

    @Test
    void passwordsThatAreShortOrKnownToAllAreRefused() {
        String secret = people.invite(ada(), "Bo", Set.of());
        for (String bad : List.of("short", "passwordpassword", "aaaaaaaaaaaaaaa", "x".repeat(201))) {
            assertThatThrownBy(() -> entrance.join(secret, "", bad)).isInstanceOf(DaylightException.class);
        }
        assertThat(entrance.invited(secret)).isPresent();
    }

    @Test
    void aTokenHasTheRightsOfItsPersonAndEndsWithThem() {
        joined("Bo", Role.READER);
        OwnAccount own = new OwnAccount(people);
        String secret = own.token("Bo", "a spreadsheet");
        assertThat(people.byToken(secret).orElseThrow().rights()).containsExactly(Right.READ);
        people.give(ada(), "Bo", Set.of(Role.STEWARD));
        assertThat(people.byToken(secret).orElseThrow().rights()).contains(Right.PROTECT);
        own.revoke("Bo", own.tokens("Bo").getFirst().id());
        assertThat(people.byToken(secret)).isEmpty();
        String other = own.token("Bo", "another");
        people.remove(ada(), "Bo");
        assertThat(people.byToken(other)).isEmpty();
        assertThat(people.byToken("")).isEmpty();
    }

    @Test
    void aTokenEndsWithThePasswordUnderWhichItWasMade() {
        joined("Bo", Role.READER);
        OwnAccount own = new OwnAccount(people);
        String secret = own.token("Bo", "a spreadsheet");
        own.password("Bo", PASSWORD, "another lamp another river");
        assertThat(people.byToken(secret)).isEmpty();
        assertThat(own.tokens("Bo")).isEmpty();
    }

    @Test
    void theOnlyAdministratorStays() {
        assertThatThrownBy(() -> people.remove(ada(), "Ada")).hasMessageContaining("only administrator");
        assertThatThrownBy(() -> people.give(ada(), "Ada", Set.of(Role.READER)))
                .hasMessageContaining("only administrator");
        joined("Bo", Role.ADMINISTRATOR);
        people.remove(people.member("Bo").orElseThrow().in(workbench), "Ada");
        assertThat(people.member("Ada")).isEmpty();
    }

    @Test
    void whoDoesNotKeepTheAccountsChangesNone() {
        joined("Bo", Role.STEWARD);
        Workbench bo = people.member("Bo").orElseThrow().in(workbench);
        assertThatThrownBy(() -> people.give(bo, "Bo", EnumSet.allOf(Role.class)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.invite(bo, "Cy", Set.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.remove(bo, "Ada")).isInstanceOf(Forbidden.class);
    }

    @Test
    void theLedgerSaysWhoGaveWhichRoleUnderPseudonyms() {
        long before = workbench.ledger().size();
        people.invite(ada(), "Bo Lindqvist", Set.of(Role.REVIEWER));
        var event = workbench.ledger().event(before);
        assertThat(event.kind()).isEqualTo(EventKind.CONFIGURATION);
        assertThat(event.actor()).isEqualTo(workbench.pseudonym("Ada"));
        assertThat(workbench.ledger().privateValues(before).toString())
                .contains(workbench.pseudonym("Bo Lindqvist"))
                .contains("reviewer")
                .doesNotContain("Lindqvist");
    }

    @Test
    void namesAndCredentialsStandInAFileOfTheirOwnThatTheOwnerAloneReads() throws IOException {
        Path file = dir.resolve("case").resolve("keys").resolve("people.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("Ada", "$argon2id$")
                .doesNotContain(PASSWORD)
                .doesNotContain("ADMINISTRATOR", "administrator");
        Path backups = Files.createDirectory(dir.resolve("backups"));
        new BackingUp(workbench).everything(backups.resolve("all"), line -> {});
        assertThat(org.daylight.fixture.ByteSearch.in(backups, List.of("argon2id")))
                .isEmpty();
    }

    @Test
    void theFirstAdministratorsLinkEndsWithAnyAdministrator() {
        try (Workbench other = Workbench.init(dir.resolve("other"), List.of(), null)) {
            People these = new People(other, clock, passwords);
            Entrance door = new Entrance(these);
            String first = these.first();
            door.join(these.invite(other, "Bea", Set.of(Role.ADMINISTRATOR)), "", PASSWORD);

            assertThat(door.invited(first)).isEmpty();
            assertThatThrownBy(() -> door.join(first, "Eve", PASSWORD)).isInstanceOf(DaylightException.class);
        }
    }
}
