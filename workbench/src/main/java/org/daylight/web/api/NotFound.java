// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import org.daylight.DaylightException;

/** What was asked for by its id is not in the case. */
public final class NotFound extends DaylightException {
    private static final long serialVersionUID = 1;

    /** @param message what was asked for, and where the list of those that exist is */
    public NotFound(String message) {
        super(message);
    }
}
