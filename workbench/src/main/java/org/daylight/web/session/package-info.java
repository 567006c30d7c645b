// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Who is at the screen, and for how long. Knows roles and rights; nothing of pages. */
@NullMarked
package org.daylight.web.session;

import org.jspecify.annotations.NullMarked;
