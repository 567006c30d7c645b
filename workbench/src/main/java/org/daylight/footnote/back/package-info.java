// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The report comes back: the same file, its text and styles untouched, with the reference of a preserved copy behind
 * each note and a list of sources at the end. Start at {@link org.daylight.footnote.back.GivingBack}.
 */
@NullMarked
package org.daylight.footnote.back;

import org.jspecify.annotations.NullMarked;
