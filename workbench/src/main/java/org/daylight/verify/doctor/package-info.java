// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Looks at a machine and a case, says in plain words what is wrong with them, and what to do about it. */
@NullMarked
package org.daylight.verify.doctor;

import org.jspecify.annotations.NullMarked;
