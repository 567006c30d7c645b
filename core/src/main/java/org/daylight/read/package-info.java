// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** A page becomes a document, and a document becomes mentions, attributions and claims. */
@NullMarked
package org.daylight.read;

import org.jspecify.annotations.NullMarked;
