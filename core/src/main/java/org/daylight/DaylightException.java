// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * What went wrong, to which thing, and what to do: the one family of unchecked errors of Daylight.
 *
 * <p>The message is one line that a researcher can act on; it is what the command line prints. It never contains a
 * sealed value.
 */
public class DaylightException extends RuntimeException {

    /** @param message one line: what happened, to which thing, what to do */
    public DaylightException(String message) {
        super(message);
    }

    /**
     * @param message one line: what happened, to which thing, what to do
     * @param cause what was caught
     */
    public DaylightException(String message, Throwable cause) {
        super(message, cause);
    }
}
