// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Letters in pictures, by the Tesseract that is installed, if one is. */
@NullMarked
package org.daylight.read.file.ocr;

import org.jspecify.annotations.NullMarked;
