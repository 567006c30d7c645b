// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The register: its table, entries, the words they rest on, where statements differ, what may be one, what waits for a passage. */
@NullMarked
package org.daylight.web.page.register;

import org.jspecify.annotations.NullMarked;
