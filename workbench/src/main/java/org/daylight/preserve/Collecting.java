// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a collecting that no record of the archive holds, or that its event repeats.
 *
 * @param local the address of this machine that the connection left from; it may tell who collected
 * @param clock how far the server's clock stood from ours
 * @param via code of the proxy between, socks5 or http
 * @param broken which redirect could not be followed, and why
 */
public record Collecting(
        @Nullable String local,
        @Nullable ClockOffset clock,
        @Nullable String via,
        @Nullable String broken) {
    /** Nothing is known. */
    public static final Collecting UNKNOWN = new Collecting(null, null, null, null);

    static Collecting of(Exchange last, @Nullable String broken) {
        return of(last.local(), last.clockOffset(), last.via(), broken);
    }

    /** Of a page that a browser asked for. */
    static Collecting of(Relayed page) {
        return of(page.ends().local(), page.clockOffset(), page.via(), null);
    }

    private static Collecting of(
            InetAddress local, @Nullable ClockOffset clock, ProxyAddress.@Nullable Kind via, @Nullable String broken) {
        return new Collecting(local.getHostAddress(), clock, via == null ? null : via.code(), broken);
    }
}
