// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.session;

import java.util.EnumSet;
import java.util.Set;
import org.daylight.protect.Right;
import org.daylight.protect.Role;

/**
 * Who is at the screen.
 *
 * @param name as the person is known in this case; its pseudonym goes into the ledger
 * @param roles what the person is
 */
public record Person(String name, Set<Role> roles) {
    /** Copies the set. */
    public Person {
        roles = Set.copyOf(roles);
    }

    /** The one user of a case on a laptop, who is everything. */
    public static Person alone(String name) {
        return new Person(name, Set.of(Role.values()));
    }

    /** What the roles give together. */
    public Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(r -> rights.addAll(r.rights()));
        return rights;
    }

    /** Whether one of the roles gives this right. */
    public boolean may(Right right) {
        return roles.stream().anyMatch(r -> r.may(right));
    }
}
