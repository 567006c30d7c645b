// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a connection was.
 *
 * @param local the address of our end
 * @param peer the address that was connected to; null behind a proxy, which alone knows it
 * @param via the proxy between; null where there was none
 */
record Ends(InetAddress local, @Nullable InetAddress peer, ProxyAddress.@Nullable Kind via) {}
