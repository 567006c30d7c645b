// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** What is watched, what was seen of it, and adding to it: watches, changes, the share address and lists of subscriptions. */
@NullMarked
package org.daylight.web.page.watch;

import org.jspecify.annotations.NullMarked;
