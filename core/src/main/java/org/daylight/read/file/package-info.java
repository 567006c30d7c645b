// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Files that are no web page: bytes in, {@link org.daylight.read.file.Content} out.
 *
 * <p>Word processing documents, e-mail and MHTML stand here, PDF and recognition of printed letters in packages of their
 * own below. {@code org.daylight.read} alone may import these; they import the root and each other downwards. Every
 * reader bounds what a file may cost by a {@link org.daylight.read.file.Budget}.
 */
@NullMarked
package org.daylight.read.file;

import org.jspecify.annotations.NullMarked;
