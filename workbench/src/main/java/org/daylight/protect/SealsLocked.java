// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import java.io.Serial;
import org.daylight.DaylightException;

/** Something needs the key of a sealed person, and no steward has opened the seals. */
public final class SealsLocked extends DaylightException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param what cannot be done, such as {@code nothing was published} */
    public SealsLocked(String what) {
        super("the seals of this case are locked: " + what
                + "; a steward opens them in the settings, or on the command line with --unlock or --steward-key FILE");
    }
}
