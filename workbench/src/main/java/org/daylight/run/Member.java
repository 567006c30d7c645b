// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.EnumSet;
import java.util.Set;
import org.daylight.protect.Right;
import org.daylight.protect.Role;

/**
 * A person of a team.
 *
 * @param name under which the person signs in; never in the ledger
 * @param roles what the person is; none for one who was let in and given nothing yet
 */
public record Member(String name, Set<Role> roles) {
    /** Copies the set. */
    public Member {
        roles = Set.copyOf(roles);
    }

    /** What the roles give together. */
    public Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        roles.forEach(r -> rights.addAll(r.rights()));
        return rights;
    }

    /** The case as this person may see it; what is done there is done in the person's name. */
    public Workbench in(Workbench workbench) {
        return workbench.by(name, rights());
    }
}
