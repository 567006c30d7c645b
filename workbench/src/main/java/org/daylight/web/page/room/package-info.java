// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The reading room: a page beside the claims that its words make, and the decisions on them. In: a visit. Out: a page. */
@NullMarked
package org.daylight.web.page.room;

import org.jspecify.annotations.NullMarked;
