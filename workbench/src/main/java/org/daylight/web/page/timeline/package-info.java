// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The timeline: incidents, responses, sites, numbers and preserved pages in lanes over time; uncertain dates are spans. */
@NullMarked
package org.daylight.web.page.timeline;

import org.jspecify.annotations.NullMarked;
