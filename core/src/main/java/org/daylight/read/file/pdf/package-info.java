// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** PDF files: from glyphs at places to paragraphs in reading order. Start at {@link org.daylight.read.file.pdf.PdfFile}. */
@NullMarked
package org.daylight.read.file.pdf;

import org.jspecify.annotations.NullMarked;
