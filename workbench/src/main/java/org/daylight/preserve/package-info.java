// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Sighting or file to capture: asks the web without touching private addresses, and writes WARC/1.1.
 *
 * <p>What goes in: a URL or a file somebody hands in. What comes out: a finished, forced file under {@code archive/} and
 * the facts its event needs. {@code run}, {@code cli} and {@code web} may import it, and so may {@code watch}'s callers;
 * it imports the root and {@code org.daylight.archive}.
 */
@NullMarked
package org.daylight.preserve;

import org.jspecify.annotations.NullMarked;
