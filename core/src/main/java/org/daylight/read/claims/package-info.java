// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Rules that turn a text into claims. In: a document and the lexicons. Out: mentions, attributions, claims. Only
 * {@code org.daylight.read} may import it.
 */
@NullMarked
package org.daylight.read.claims;

import org.jspecify.annotations.NullMarked;
