// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Sweeps archives that outgrow a desk: a quick test of raw bytes decides which records the reader opens.
 *
 * <p>What goes in: WARC files. What comes out: the lines of {@link org.daylight.read.Sweep}, and the places of the
 * records that have any. Start at {@link org.daylight.sweep.SweepRun}.
 */
@NullMarked
package org.daylight.sweep;

import org.jspecify.annotations.NullMarked;
