// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Reports whose footnotes are rescued: handed in, captured, given back. */
@NullMarked
package org.daylight.web.page.footnote;

import org.jspecify.annotations.NullMarked;
