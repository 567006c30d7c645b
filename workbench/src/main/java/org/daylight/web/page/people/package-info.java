// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** People and roles: who is let in and what each may do, and what a person keeps for himself. */
@NullMarked
package org.daylight.web.page.people;

import org.jspecify.annotations.NullMarked;
