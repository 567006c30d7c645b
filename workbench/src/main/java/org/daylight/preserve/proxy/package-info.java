// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The proxy on loopback that a browser goes through, so that guard, bytes, certificates and peer are those of the
 * browser's own session.
 *
 * <p>What goes in: requests of the one browser that knows this run's password. What comes out: a {@link
 * org.daylight.preserve.proxy.Recording} of every exchange, and of every request that was not answered, with the reason.
 */
@NullMarked
package org.daylight.preserve.proxy;

import org.jspecify.annotations.NullMarked;
