// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.Arrays;

/** Where a fault of the program comes from, without a word of the case: its message may hold values. */
public final class Origin {
    private Origin() {}

    /** The kind of the fault and the first line of our own that it went through. */
    public static String of(Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.daylight."))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return fault.getClass().getName() + where;
    }
}
