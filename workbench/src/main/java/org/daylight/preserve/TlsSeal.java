// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a TLS session showed.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipher the suite
 * @param chain the peer's certificates as sent, its own first
 */
public record TlsSeal(String protocol, String cipher, List<X509Certificate> chain) {
    /** Copies the list. */
    public TlsSeal {
        chain = List.copyOf(chain);
    }
}
