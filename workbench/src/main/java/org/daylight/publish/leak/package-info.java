// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The leak test: what leaves the case is looked through for what must not leave it.
 *
 * <p>What goes in: a folder, and what is forbidden. What comes out: places, never names. {@link
 * org.daylight.publish.leak.Forbidden} says what is looked for, {@link org.daylight.publish.leak.LeakTest} where. Knows
 * nothing of the rest of {@code publish}, and nothing of what masks: it judges their work.
 */
@NullMarked
package org.daylight.publish.leak;

import org.jspecify.annotations.NullMarked;
