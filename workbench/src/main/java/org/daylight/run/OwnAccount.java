// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.DaylightException;
import org.daylight.protect.Passwords;
import org.daylight.protect.Secrets;
import org.daylight.protect.Totp;

/** What a person keeps for himself: password, second factor, and tokens for programs. */
public final class OwnAccount {
    private static final int MOST_TOKENS = 20;
    private static final int LABEL = 60;

    private final People people;
    /** Secrets of second factors that are being set up, by name: kept when a first code was right. */
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    /** For the people of this case. */
    public OwnAccount(People people) {
        this.people = people;
    }

    /** Whether this person has a second factor. */
    public boolean factor(String name) {
        return people.present(name).totp() != null;
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(String name) {
        return people.present(name).recovery().size();
    }

    /**
     * Changes the password and revokes all tokens: who had the one before could have made some.
     *
     * @throws DaylightException where the one before is not right, or the new one not fit
     */
    public synchronized void password(String name, String before, String after) {
        Account account = confirmed(name, before);
        String hash = people.passwords().hash(Passwords.fit(after, account.name()));
        people.change(name, a -> a.withPassword(hash, false));
    }

    private Account confirmed(String name, String password) {
        Account account = people.present(name);
        String actor = people.workbench().pseudonym(account.name());
        if (people.lockouts().until(actor).isPresent()) {
            throw new DaylightException("too many wrong passwords; wait a while");
        }
        if (!people.passwords().right(password, account.password())) {
            people.lockouts().failed(actor, "");
            throw new DaylightException("the password is not right; nothing was changed");
        }
        return account;
    }

    /** The secret of a second factor that is being set up: the same until it is. */
    public String secret(String name) {
        return begun.computeIfAbsent(AccountFile.key(name), n -> Totp.secret());
    }

    /**
     * Sets the second factor up.
     *
     * @param code that the person's app shows now
     * @return the recovery codes, to be shown once
     * @throws DaylightException where there is one already, or the code is not right
     */
    public List<String> setUp(String name, String code) {
        if (factor(name)) {
            // Else whoever finds a browser signed in could put a factor of his own in its place, without the password.
            throw new DaylightException("you have a second factor already; give it up first; nothing was changed");
        }
        String secret = secret(name);
        long step = Totp.taken(secret, code, people.clock().instant(), -1)
                .orElseThrow(() -> new DaylightException(
                        "the code is not right; look whether the clock of your phone is, and type the next one"));
        List<String> codes = Secrets.recoveryCodes();
        people.change(
                name,
                a -> a.withFactor(
                        secret, step, codes.stream().map(Secrets::kept).toList()));
        begun.remove(AccountFile.key(name));
        return codes;
    }

    /** Gives the second factor up. */
    public synchronized void giveUp(String name, String password) {
        confirmed(name, password);
        people.change(name, a -> a.withFactor(null, a.step(), List.of()));
    }

    /**
     * A way in for a program.
     *
     * @param id names it
     * @param label in the person's words
     * @param made when
     */
    public record Token(String id, String label, Instant made) {}

    /** Those of a person. */
    public List<Token> tokens(String name) {
        return people.present(name).tokens().stream()
                .map(t -> new Token(t.id(), t.label(), Instant.ofEpochMilli(t.made())))
                .toList();
    }

    /** Makes one, which has the rights of the person. @return the secret, to be shown once */
    public String token(String name, String label) {
        String words = label.strip();
        if (words.isEmpty() || words.length() > LABEL) {
            throw new DaylightException("say in 1 to " + LABEL + " characters which program it is for");
        }
        if (people.present(name).tokens().size() >= MOST_TOKENS) {
            throw new DaylightException("you have " + MOST_TOKENS + " tokens; revoke one first");
        }
        String secret = Secrets.token();
        String digest = Secrets.kept(secret);
        Account.Token token = new Account.Token(
                digest.substring(0, 12), words, digest, people.clock().millis());
        people.change(name, a -> {
            List<Account.Token> all = new ArrayList<>(a.tokens());
            all.add(token);
            return a.withTokens(all);
        });
        return secret;
    }

    /** Shuts a program out. */
    public void revoke(String name, String id) {
        people.change(
                name,
                a -> a.withTokens(
                        a.tokens().stream().filter(t -> !t.id().equals(id)).toList()));
    }
}
