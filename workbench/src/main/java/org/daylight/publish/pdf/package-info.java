// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The report as a PDF file. What goes in: the report as HTML that knows how it is printed. What comes out: a tagged file
 * with bookmarks and true page numbers, the same bytes for the same report, browser and fonts. Imports the browser's
 * driver of {@code preserve} and nothing of the register.
 */
@NullMarked
package org.daylight.publish.pdf;

import org.jspecify.annotations.NullMarked;
