// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * A page in, a reading out: the main text with its metadata, then mentions, attributions, claims and masks.
 *
 * <p>What goes in: the bytes of a capture or a loose file ({@link org.daylight.read.Resource}). What comes out:
 * {@link org.daylight.Document} and {@link org.daylight.Reading}. Everybody to the right may import it; it imports the
 * root and {@code org.daylight.archive}. Lexicons, lists of names and charset labels are data under {@code resources}.
 * Start at {@link org.daylight.read.Reader}; whole archives go through {@link org.daylight.read.Sweep}.
 */
@NullMarked
package org.daylight.read;

import org.jspecify.annotations.NullMarked;
