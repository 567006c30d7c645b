// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** How the case works: what it registers, where it may ask, who vouches for it, its keys and backups, what it refuses. */
@NullMarked
package org.daylight.web.page.settings;

import org.jspecify.annotations.NullMarked;
