// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Tests of captures through a real browser. */
@NullMarked
package org.daylight.preserve.browser;

import org.jspecify.annotations.NullMarked;
