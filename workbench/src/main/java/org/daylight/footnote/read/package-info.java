// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reports of any format. Each format becomes a {@link org.daylight.footnote.read.Manuscript}, and every manuscript
 * becomes a {@link org.daylight.footnote.Report} in the same way. Start at {@link
 * org.daylight.footnote.read.ReportReader}.
 */
@NullMarked
package org.daylight.footnote.read;

import org.jspecify.annotations.NullMarked;
