// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;

/** A proxy did not do what it is for; the message is one sentence in lower case and does not say where the proxy is. */
final class ProxyFailure extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyFailure(String message) {
        super(message);
    }

    ProxyFailure(String message, IOException cause) {
        super(message, cause);
    }
}
