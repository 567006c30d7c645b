// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.daylight.DaylightException;

/**
 * What a person is in a case. Steward and administrator stand beside each other: who keeps the accounts need not see
 * restricted matter, and who keeps the seals need not hold the accounts.
 */
public enum Role {
    READER(EnumSet.of(Right.READ)),
    ANALYST(EnumSet.of(Right.READ, Right.DECIDE)),
    REVIEWER(EnumSet.of(Right.READ, Right.DECIDE, Right.REVIEW)),
    STEWARD(EnumSet.of(Right.READ, Right.DECIDE, Right.REVIEW, Right.PROTECT)),
    ADMINISTRATOR(EnumSet.of(Right.READ, Right.ADMINISTER));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    /** Whether it may. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** What it gives. */
    public Set<Right> rights() {
        return rights;
    }

    /** The role of this word. @throws DaylightException where there is none */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new DaylightException(
                "no role \"" + code + "\"; there are reader, analyst, reviewer, steward, administrator");
    }

    /** Its word, such as {@code reviewer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
