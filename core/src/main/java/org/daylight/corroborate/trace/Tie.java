// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import org.daylight.Because;

/**
 * Two documents that go back to one origin though they may share no word.
 *
 * @param likelihood 0 to 1
 * @param aligned whether they tell the same things at the same parts: one renders the whole of the other
 * @param why what shows it; names no person
 */
public record Tie(double likelihood, boolean aligned, Because why) {}
