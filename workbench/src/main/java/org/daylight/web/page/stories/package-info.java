// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Which page goes back to which: lists of stories, their trees, two pages side by side. */
@NullMarked
package org.daylight.web.page.stories;

import org.jspecify.annotations.NullMarked;
