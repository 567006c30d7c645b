// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Bodies and reported sites, and who says what ties them. */
@NullMarked
package org.daylight.web.page.network;

import org.jspecify.annotations.NullMarked;
