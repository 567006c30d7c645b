// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The words of a note: addresses, archive addresses, digital object identifiers, dates of access, references to other
 * notes, and the sentence that a note supports. Text in, records out.
 */
@NullMarked
package org.daylight.footnote.cite;

import org.jspecify.annotations.NullMarked;
