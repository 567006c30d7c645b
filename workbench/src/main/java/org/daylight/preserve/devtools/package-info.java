// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * An installed Chromium, Chrome or Edge, found, started with a fresh profile, and driven by the DevTools protocol.
 *
 * <p>What goes in: commands. What comes out: answers and events, as JSON. Knows nothing of captures.
 */
@NullMarked
package org.daylight.preserve.devtools;

import org.jspecify.annotations.NullMarked;
