// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The map: where sites, incidents and responses are said to be, as areas, as it was said at a time. */
@NullMarked
package org.daylight.web.page.map;

import org.jspecify.annotations.NullMarked;
