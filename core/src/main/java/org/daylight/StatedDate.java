// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as a text gives it.
 *
 * @param value ISO 8601, no more exact than the precision allows: {@code 2022-12-05}, {@code 2022-12}, {@code 2022}
 * @param precision how exactly it is known
 * @param evidence the words or the markup that gave it, if kept
 */
public record StatedDate(
        String value, DatePrecision precision, @Nullable String evidence) {}
