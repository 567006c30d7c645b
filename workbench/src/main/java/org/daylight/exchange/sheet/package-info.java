// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Tables of strangers: CSV with any separator, XLSX, ODS. What goes in: a file. What comes out: rows of text, bounded in
 * number and size; formulas are never computed, exactness that a cell does not show is not invented.
 */
@NullMarked
package org.daylight.exchange.sheet;

import org.jspecify.annotations.NullMarked;
