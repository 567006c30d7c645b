// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Numbers as they were said over time, each with its speaker. */
@NullMarked
package org.daylight.web.page.figures;

import org.jspecify.annotations.NullMarked;
