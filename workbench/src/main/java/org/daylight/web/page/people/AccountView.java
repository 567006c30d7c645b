// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.people;

import java.util.List;
import org.daylight.run.OwnAccount;

/**
 * What the page of an account shows.
 *
 * @param team whether there is an account; else one person works alone
 * @param actor pseudonym in the ledger
 * @param factor whether there is a second factor
 * @param recovery how many recovery codes are left
 * @param tokens for programs
 * @param stays where the person is signed in
 */
public record AccountView(
        boolean team, String actor, boolean factor, int recovery, List<OwnAccount.Token> tokens, List<Stay> stays) {
    /** Copies the lists. */
    public AccountView {
        tokens = List.copyOf(tokens);
        stays = List.copyOf(stays);
    }

    /**
     * A session.
     *
     * @param begun when
     * @param seen when it was last used
     * @param here whether it is this one
     */
    public record Stay(String begun, String seen, boolean here) {}

    static AccountView alone(String actor, List<Stay> stays) {
        return new AccountView(false, actor, false, 0, List.of(), stays);
    }
}
