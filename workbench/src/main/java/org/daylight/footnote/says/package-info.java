// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a page says what a report rests on it: which of its passages bear a sentence out, and why. Words, numbers, dates,
 * places, names and quoted words are compared, numbers, dates, places and named things across languages too; no model, no
 * network. A person decides.
 */
@NullMarked
package org.daylight.footnote.says;

import org.jspecify.annotations.NullMarked;
