// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.protect.Passwords;
import org.daylight.protect.Right;
import org.daylight.protect.Role;
import org.daylight.protect.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The people of a case: who is let in, by what, and what each is. Names and credentials stand in the keys folder
 * ({@link AccountFile}), what a person is in the ledger, under the person's pseudonym. How they come in is {@link Entrance};
 * what each keeps for himself, {@link OwnAccount}.
 *
 * <p>Threads: safe.
 */
public final class People {
    /** How long a link that lets somebody choose a password is good for. */
    public static final Duration INVITATION = Duration.ofDays(3);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@ -]{0,59}");

    private final Workbench workbench;
    private final Clock clock;
    private final Passwords passwords;
    private final AccountFile file;
    private final Lockouts lockouts;

    /** The people of this case. */
    public People(Workbench workbench) {
        this(workbench, Clock.systemUTC(), new Passwords());
    }

    /** With another clock, and passwords that cost less to check. */
    public People(Workbench workbench, Clock clock, Passwords passwords) {
        this.workbench = workbench.whole();
        this.clock = clock;
        this.passwords = passwords;
        Path keys = workbench.folder().root().resolve("keys");
        file = new AccountFile(keys);
        lockouts = new Lockouts(keys.resolve("lockouts.json"), clock);
    }

    /**
     * A row of the list of people.
     *
     * @param name of the person
     * @param actor pseudonym in the ledger
     * @param roles what the person is
     * @param joined whether a password was chosen
     * @param factor whether there is a second factor
     * @param tokens how many programs are let in
     * @param invited until when an invitation is open; null where none is
     * @param locked until when the person may not try; null where trying is free
     */
    public record Listed(
            String name,
            String actor,
            Set<Role> roles,
            boolean joined,
            boolean factor,
            int tokens,
            @Nullable Instant invited,
            @Nullable Instant locked) {
        /** Copies the set. */
        public Listed {
            roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        }

        /** The words of the roles, in their order. */
        public List<String> codes() {
            return roles.stream().sorted().map(Role::code).toList();
        }
    }

    /**
     * The roles of these words.
     *
     * @throws DaylightException where there is no such role
     */
    public static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> roles.add(Role.of(code)));
        return roles;
    }

    /** Everybody, by name. */
    public List<Listed> all() {
        return file.held().accounts().stream().map(this::listed).toList();
    }

    /** A person's row. */
    public Optional<Listed> listed(String name) {
        return file.held().account(name).map(this::listed);
    }

    private Listed listed(Account a) {
        String actor = workbench.pseudonym(a.name());
        Account.Invitation invitation = a.invitation();
        return new Listed(
                a.name(),
                actor,
                rolesOf(a.name()),
                a.password() != null,
                a.totp() != null,
                a.tokens().size(),
                invitation == null || invitation.until() < clock.millis()
                        ? null
                        : Instant.ofEpochMilli(invitation.until()),
                lockouts.until(actor).orElse(null));
    }

    /** The person of this name, as what it is now; empty where the person was removed or never joined. */
    public Optional<Member> member(String name) {
        return file.held().account(name).filter(a -> a.password() != null).map(this::member);
    }

    Member member(Account account) {
        return new Member(account.name(), rolesOf(account.name()));
    }

    /** Whose token a program shows. */
    public Optional<Member> byToken(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        String digest = Secrets.kept(token);
        return file.held().accounts().stream()
                .filter(a -> a.tokens().stream().anyMatch(t -> t.digest().equals(digest)))
                .findFirst()
                .map(this::member);
    }

    private Set<Role> rolesOf(String name) {
        return roles(workbench.register().setting(setting(name)));
    }

    private String setting(String name) {
        return "roles/" + workbench.pseudonym(name);
    }

    /** Whether somebody who keeps the accounts can sign in. */
    public boolean begun() {
        return file.held().accounts().stream()
                .anyMatch(a -> a.password() != null && rolesOf(a.name()).contains(Role.ADMINISTRATOR));
    }

    /** A one-time secret that makes whoever shows it the first administrator; the one before is good no longer. */
    public String first() {
        if (begun()) {
            throw new DaylightException("there is an administrator already, who lets others in");
        }
        String secret = Secrets.token();
        file.change(h -> new AccountFile.Held(h.accounts(), invitation(secret, false)));
        return secret;
    }

    private Account.Invitation invitation(String secret, boolean afresh) {
        return new Account.Invitation(
                Secrets.kept(secret), clock.instant().plus(INVITATION).toEpochMilli(), afresh);
    }

    /**
     * Lets a person in.
     *
     * @param by in whose name
     * @return the secret of the invitation, to be handed over once
     */
    public String invite(Workbench by, String name, Set<Role> roles) {
        by.ask(Right.ADMINISTER, "letting people in");
        String given = fit(name);
        if (file.held().account(given).isPresent()) {
            throw new DaylightException("there is a person named \"" + given + "\" already; send a new link instead");
        }
        String secret = Secrets.token();
        file.change(h -> h.with(Account.invited(given, invitation(secret, false))));
        give(by, given, roles);
        return secret;
    }

    static String fit(String name) {
        String given = java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFC);
        if (!NAME.matcher(given).matches()) {
            throw new DaylightException(
                    "a name has 1 to 60 letters, digits, dots, hyphens or spaces; found \"" + name + "\"");
        }
        return given;
    }

    /**
     * A new link for a person who lost the password.
     *
     * @param afresh whether the second factor is lost too
     */
    public String renew(Workbench by, String name, boolean afresh) {
        by.ask(Right.ADMINISTER, "making a new link");
        Account account = present(name);
        String secret = Secrets.token();
        file.change(h -> h.with(account.with(invitation(secret, afresh))));
        return secret;
    }

    /** Says what a person is. The ledger says who said so, under pseudonyms; the same again writes nothing. */
    public void give(Workbench by, String name, Set<Role> roles) {
        by.ask(Right.ADMINISTER, "giving roles");
        Account account = present(name);
        Set<Role> before = rolesOf(account.name());
        if (before.equals(roles)) {
            return;
        }
        if (before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            refuseLast(account);
        }
        write(by, account.name(), roles);
    }

    private void write(Workbench by, String name, Set<Role> roles) {
        by.append(List.of(new Draft(
                EventKind.CONFIGURATION,
                Map.of(),
                Map.of(setting(name), roles.stream().sorted().map(Role::code).toList()))));
    }

    private void refuseLast(Account account) {
        boolean another = file.held().accounts().stream()
                .anyMatch(a -> !a.name().equals(account.name())
                        && a.password() != null
                        && rolesOf(a.name()).contains(Role.ADMINISTRATOR));
        if (account.password() != null && !another) {
            throw new DaylightException("\"" + account.name()
                    + "\" is the only administrator; make another one first; nothing was changed");
        }
    }

    /** Shuts a person out for good; what the person did stays. */
    public void remove(Workbench by, String name) {
        by.ask(Right.ADMINISTER, "removing people");
        Account account = present(name);
        if (rolesOf(account.name()).contains(Role.ADMINISTRATOR)) {
            refuseLast(account);
        }
        // The account first: a crash after it leaves roles that nobody can use.
        file.change(h -> h.without(account.name()));
        if (!rolesOf(account.name()).isEmpty()) {
            write(by, account.name(), Set.of());
        }
    }

    /** Lets a person try again at once. */
    public void unlock(Workbench by, String name) {
        by.ask(Right.ADMINISTER, "unlocking");
        lockouts.forget(workbench.pseudonym(present(name).name()));
    }

    Account present(String name) {
        return file.held()
                .account(name)
                .orElseThrow(() -> new DaylightException("there is nobody named \"" + name.strip() + "\""));
    }

    void change(String name, UnaryOperator<Account> change) {
        file.change(h -> h.account(name).map(a -> h.with(change.apply(a))).orElse(h));
    }

    /** Makes the first administrator, whose invitation is used up. */
    synchronized Member begin(Account account) {
        file.change(h -> new AccountFile.Held(h.with(account).accounts(), null));
        write(workbench.by(account.name()), account.name(), Set.of(Role.ADMINISTRATOR));
        return member(account);
    }

    AccountFile.Held held() {
        return file.held();
    }

    Passwords passwords() {
        return passwords;
    }

    Lockouts lockouts() {
        return lockouts;
    }

    Clock clock() {
        return clock;
    }

    Workbench workbench() {
        return workbench;
    }
}
