// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Alerts, their rules and the channels by which they leave. */
@NullMarked
package org.daylight.web.page.alerts;

import org.jspecify.annotations.NullMarked;
