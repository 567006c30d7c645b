// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Rescuing the footnotes of a report: what it cites is listed in the case, sought on the web and in public archives, held
 * against what the pages say, and given back in the report.
 *
 * <p><b>Where things stand.</b> All of it is events of kind {@code footnote}, projected into the tables that {@link
 * org.daylight.register.Footnotes} reads: {@link org.daylight.run.footnote.Rescue} lists a report and takes what people
 * confirm, {@link org.daylight.run.footnote.Seeking} captures. The report's file is in the case by its digest alone: it
 * stays with whoever handed it in.
 *
 * <p>May import {@code run}, which does not import it.
 */
@NullMarked
package org.daylight.run.footnote;

import org.jspecify.annotations.NullMarked;
