// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Statements that differ: which of them cannot all hold, and which differ by time, by definition or by stage alone.
 *
 * <p>What goes in: the statements of one entry, with what is known of their pages. What comes out: {@link
 * org.daylight.corroborate.conflict.Disagreement}s, each with a verdict and its reason. Nobody wins here. Imports the root
 * words and corroborate; register, run and publish may import it. What a linguist or a researcher would change stands in
 * data files beside the classes.
 */
@NullMarked
package org.daylight.corroborate.conflict;

import org.jspecify.annotations.NullMarked;
