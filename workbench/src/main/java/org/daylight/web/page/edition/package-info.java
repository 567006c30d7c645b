// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Editions: the list, each one's report and files, checking one, building the next. */
@NullMarked
package org.daylight.web.page.edition;

import org.jspecify.annotations.NullMarked;
