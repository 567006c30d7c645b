// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Register to edition: a frozen, numbered, signed folder that a stranger can read and check.
 *
 * <p>What goes in: a view model of plain values ({@link org.daylight.publish.EditionInput}), already masked, and
 * streams of the captures that may be handed out. What comes out: a folder with a report, one page for each passage,
 * data and a manifest, the same bytes for the same input. Nothing is published that the leak test objects to. This
 * package imports the root types; {@code run} and whatever stands above it may import this one.
 */
@NullMarked
package org.daylight.publish;

import org.jspecify.annotations.NullMarked;
