// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import org.daylight.DaylightException;

/** Something that must not leave the case stands in what was made. Says where and of what kind, never what it is. */
public final class LeakFound extends DaylightException {
    private static final long serialVersionUID = 1;
    private final transient Outcome outcome;

    LeakFound(Outcome outcome, String what, String mend) {
        super(what + ": " + outcome.leaks().getFirst().words() + " that must not be published stands in "
                + outcome.leaks().getFirst().place()
                + (outcome.leaks().size() == 1
                        ? ""
                        : " and in " + (outcome.leaks().size() - 1) + " other places")
                + "; " + mend);
        this.outcome = outcome;
    }

    /** All places. */
    public Outcome outcome() {
        return outcome;
    }
}
