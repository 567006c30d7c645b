// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.devtools;

/** The browser did not do what it was told, in time or at all. */
public final class DevtoolsFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean late;

    DevtoolsFailure(String message, boolean late) {
        super(message);
        this.late = late;
    }

    /** Whether it simply did not answer in time. */
    public boolean late() {
        return late;
    }
}
