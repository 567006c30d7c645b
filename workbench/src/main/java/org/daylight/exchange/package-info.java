// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Matter that comes from elsewhere and goes there: parcels between cases, tables, data sets, reference managers.
 *
 * <p>What goes in: files of strangers and of colleagues. What comes out: what they say, checked as far as a file can be
 * checked by itself; what becomes of it is for {@code run}. Formats are read here and nowhere else. Nothing here opens a
 * case.
 */
@NullMarked
package org.daylight.exchange;

import org.jspecify.annotations.NullMarked;
