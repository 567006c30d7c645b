// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import org.daylight.DaylightException;

/** Nothing can be kept now, as where the disk is full: it is no use to ask anybody. */
final class CannotWrite extends DaylightException {
    private static final long serialVersionUID = 1;

    CannotWrite(RuntimeException cause) {
        super("nothing can be kept now: " + cause.getMessage(), cause);
    }

    /** Something that writes. */
    interface Writing<T> {
        T write();
    }

    /** Writes, and says so where it cannot. */
    static <T> T writing(Writing<T> work) {
        try {
            return work.write();
        } catch (RuntimeException e) {
            throw e instanceof CannotWrite same ? same : new CannotWrite(e);
        }
    }
}
