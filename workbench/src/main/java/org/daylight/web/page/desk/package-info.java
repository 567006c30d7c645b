// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The desk: what is new, what waits, whether all is well. */
@NullMarked
package org.daylight.web.page.desk;

import org.jspecify.annotations.NullMarked;
