// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person to know that person again. Secrets that were drawn are kept as digests, the password as
 * Argon2id, and of the second factor the secret itself, which each check needs.
 *
 * @param name as it was given
 * @param password Argon2id; null until the invitation was taken
 * @param totp secret of the second factor in Base32; null where there is none
 * @param step of the last code that was taken
 * @param recovery digests of the recovery codes that are left
 * @param tokens for programs
 * @param invitation open one; null where there is none
 */
record Account(
        String name,
        @Nullable String password,
        @Nullable String totp,
        long step,
        List<String> recovery,
        List<Token> tokens,
        @Nullable Invitation invitation) {

    /** Copies the lists. */
    Account {
        recovery = recovery == null ? List.of() : List.copyOf(recovery);
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }

    /**
     * A way in for a program.
     *
     * @param id names it on the person's page
     * @param label in the person's words
     * @param digest of it
     * @param made when, in milliseconds since 1970
     */
    record Token(String id, String label, String digest, long made) {}

    /**
     * A link that lets its first user choose a password.
     *
     * @param digest of its secret
     * @param until when it ends, in milliseconds since 1970
     * @param afresh whether the second factor goes when it is taken
     */
    record Invitation(String digest, long until, boolean afresh) {}

    static Account invited(String name, Invitation invitation) {
        return new Account(name, null, null, -1, List.of(), List.of(), invitation);
    }

    Account with(@Nullable Invitation other) {
        return new Account(name, password, totp, step, recovery, tokens, other);
    }

    /** With a password that the person chose; the invitation is used up, and no token made under the one before is good. */
    Account withPassword(String hash, boolean afresh) {
        return new Account(name, hash, afresh ? null : totp, step, afresh ? List.of() : recovery, List.of(), null);
    }

    Account withFactor(@Nullable String secret, long taken, List<String> codes) {
        return new Account(name, password, secret, taken, codes, tokens, invitation);
    }

    Account withTokens(List<Token> others) {
        return new Account(name, password, totp, step, recovery, others, invitation);
    }

    Account withoutRecovery(String digest) {
        List<String> left = new ArrayList<>(recovery);
        left.remove(digest);
        return withFactor(totp, step, left);
    }
}
