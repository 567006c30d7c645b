// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** What was preserved: the list, adding to it, and each capture with its text, replay, picture, changes and proof. */
@NullMarked
package org.daylight.web.page.capture;

import org.jspecify.annotations.NullMarked;
