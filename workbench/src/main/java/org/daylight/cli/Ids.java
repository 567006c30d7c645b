// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import org.daylight.CaptureId;
import org.daylight.DaylightException;

/** Ids as people type them. */
final class Ids {
    private Ids() {}

    static CaptureId capture(String typed) {
        try {
            return new CaptureId(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new DaylightException("\"" + typed + "\" is no id of a capture; they look like c0123456789abcdef", e);
        }
    }
}
