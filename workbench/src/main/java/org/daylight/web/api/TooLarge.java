// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

import org.daylight.DaylightException;

/** A body is longer than any request has a reason to be. */
public final class TooLarge extends DaylightException {
    private static final long serialVersionUID = 1;

    /** @param message how much is taken */
    public TooLarge(String message) {
        super(message);
    }
}
