// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.DaylightException;

/** A deed that the person's roles do not include; the message says whom to ask. */
public final class Forbidden extends DaylightException {
    private static final long serialVersionUID = 1;

    Forbidden(String message) {
        super(message);
    }
}
