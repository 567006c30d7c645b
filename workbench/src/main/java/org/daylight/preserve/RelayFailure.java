// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.util.Locale;

/** Why a request was not answered: a reason that can be counted, and one line for a person. */
public final class RelayFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message one line, in lower case */
    public RelayFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    RelayFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** The address belongs to this machine or its neighbours. */
        GUARD,
        /** The name has no address. */
        NAME,
        /** No connection came about. */
        CONNECTION,
        /** The secure connection or its certificate was no good. */
        TLS,
        /** No answer in time. */
        TIMEOUT,
        /** The answer was not HTTP. */
        PROTOCOL,
        /** More than this run may ask or keep. */
        BUDGET,
        /** A kind of request that is not sent on. */
        REFUSED;

        /** The word in reports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stood in the way. */
    public Reason reason() {
        return reason;
    }
}
