// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daylight.DaylightException;
import org.daylight.protect.Passwords;
import org.daylight.protect.Secrets;
import org.daylight.protect.Totp;
import org.jspecify.annotations.Nullable;

/**
 * How people come in: by password and second factor, or for the first time by an invitation. A name that has no account is
 * answered as one that has, after the same work.
 */
public final class Entrance {
    /** Codes are compared with it where there is no second factor. */
    private static final String NOBODYS = Totp.secret();

    private final People people;

    /** The entrance of this case. */
    public Entrance(People people) {
        this.people = people;
    }

    /** What came of a try. */
    public sealed interface Tried {
        /** @param member who came in */
        record In(Member member) implements Tried {}

        /** Name, password or code are not right; which, nobody is told. */
        record Wrong() implements Tried {}

        /** @param until when the next may be tried */
        record Wait(Instant until) implements Tried {}
    }

    /**
     * Lets a person in.
     *
     * @param code of the second factor, or a recovery code; empty where the person has none
     * @param address that asks
     */
    public Tried signIn(String name, String password, String code, String address) {
        // The account's own spelling where there is one, so that a lock is on the account however its name is typed.
        AccountFile.Held held = people.held();
        Optional<Account> known = held.account(name);
        String actor = people.workbench().pseudonym(known.map(Account::name).orElse(AccountFile.key(name)));
        // One after another: tries that come at once must not all be made before the first is counted.
        synchronized (this) {
            Optional<Instant> until = people.lockouts().until(actor, address);
            if (until.isPresent()) {
                return new Tried.Wait(until.get());
            }
            boolean right = people.passwords()
                    .right(password, known.map(Account::password).orElse(null));
            boolean second = second(known.orElse(null), code, right);
            if (right && second && known.isPresent()) {
                people.lockouts().forget(actor);
                return new Tried.In(people.member(known.get()));
            }
            people.lockouts().failed(actor, address);
            return new Tried.Wrong();
        }
    }

    /** A code is used up by a right password alone, else whoever knows none could use up codes. */
    private boolean second(@Nullable Account account, String code, boolean right) {
        String secret = account == null ? null : account.totp();
        OptionalLong step = Totp.taken(
                secret == null ? NOBODYS : secret,
                code,
                people.clock().instant(),
                account == null ? -1 : account.step());
        String recovery = Secrets.kept(Secrets.typed(code));
        if (account == null || secret == null) {
            return true;
        }
        boolean recovers = account.recovery().contains(recovery);
        if (right && step.isPresent()) {
            people.change(account.name(), a -> a.withFactor(secret, step.getAsLong(), a.recovery()));
        } else if (right && recovers) {
            people.change(account.name(), a -> a.withoutRecovery(recovery));
        }
        return step.isPresent() || recovers;
    }

    /**
     * An invitation that is open.
     *
     * @param name whose; null where its taker is the first administrator and chooses one
     * @param until when it ends
     */
    public record Invited(@Nullable String name, Instant until) {}

    /** The invitation with this secret, where it is open. */
    public Optional<Invited> invited(String secret) {
        String digest = Secrets.kept(secret);
        AccountFile.Held held = people.held();
        return held.accounts().stream()
                .filter(a -> open(a.invitation(), digest))
                .findFirst()
                .map(a -> new Invited(a.name(), end(a.invitation())))
                // The way to become the first administrator ends with the first, by whatever link that one came.
                .or(() -> open(held.first(), digest) && !people.begun()
                        ? Optional.of(new Invited(null, end(held.first())))
                        : Optional.empty());
    }

    private boolean open(Account.@Nullable Invitation invitation, String digest) {
        return invitation != null
                && invitation.until() > people.clock().millis()
                && Secrets.same(invitation.digest(), digest);
    }

    private static Instant end(Account.@Nullable Invitation invitation) {
        return Instant.ofEpochMilli(invitation == null ? 0 : invitation.until());
    }

    /**
     * Takes an invitation, which is used up by it.
     *
     * @param name chosen by the first administrator; of others the one that was invited
     * @throws DaylightException where it is no longer open, or the password is not fit
     */
    public synchronized Member join(String secret, String name, String password) {
        Invited invited = invited(secret)
                .orElseThrow(() -> new DaylightException("this link was used or is too old; ask for a new one"));
        String given = invited.name() == null ? People.fit(name) : invited.name();
        String hash = people.passwords().hash(Passwords.fit(password, given));
        if (invited.name() == null) {
            Account before = people.held().account(given).orElse(null);
            if (before != null && before.password() != null) {
                throw new DaylightException("there is a person named \"" + given + "\" already; take another name");
            }
            return people.begin(new Account(given, hash, null, -1, List.of(), List.of(), null));
        }
        Account account = people.present(given);
        Account.Invitation invitation = account.invitation();
        people.change(given, a -> a.withPassword(hash, invitation != null && invitation.afresh()));
        people.lockouts().forget(people.workbench().pseudonym(account.name()));
        return people.member(account);
    }
}
