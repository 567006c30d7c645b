// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Two editions, explained entry by entry and statement by statement.
 *
 * <p>What goes in: the folders of two editions, or what one of them will hold. What comes out: rows, each with its kind
 * and why; and for every printed count the rows that account for its rise or fall. No case is needed: a stranger compares
 * two folders. What was withdrawn to protect somebody is a number, never a row. Knows nothing of the rest of
 * {@code publish}.
 */
@NullMarked
package org.daylight.publish.compare;

import org.jspecify.annotations.NullMarked;
