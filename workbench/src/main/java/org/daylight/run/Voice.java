// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Locale;
import java.util.Set;
import org.daylight.Stance;
import org.jspecify.annotations.Nullable;

/** What statements say of a reported site, in the four ways that a map tells apart; of one site they may say several. */
public enum Voice {
    /** Alleged or reported. */
    ALLEGED,
    /** That it exists is confirmed by somebody on own authority; what it does is another thing. */
    CONFIRMED,
    /** Denied, found not to be there, or called something else. */
    DENIED,
    /** Said to be closed. */
    CLOSED;

    private static final Set<String> CONFIRM = Set.of("existence-confirmed", "police-function-confirmed", "announced");
    private static final Set<String> DENY = Set.of("characterised-otherwise", "existence-denied", "not-found");
    private static final Set<String> END = Set.of("said-closed", "closure-verified", "closed");

    /** The word in addresses, messages and style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * In which way a statement speaks; null where it says nothing of the site's existence.
     *
     * @param status the value of a status; empty for any other property
     */
    static @Nullable Voice of(String status, Stance stance) {
        if (END.contains(status) && stance != Stance.DENIES) {
            return CLOSED;
        }
        if (DENY.contains(status)) {
            return DENIED;
        }
        if (CONFIRM.contains(status) && stance != Stance.DENIES) {
            return CONFIRMED;
        }
        return switch (stance) {
            case ALLEGES, REPORTS -> ALLEGED;
            case CONFIRMS -> CONFIRMED;
            case DENIES -> DENIED;
            case DECLINES -> null;
        };
    }
}
