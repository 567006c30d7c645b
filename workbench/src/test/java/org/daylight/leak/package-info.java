// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** What leaves a case, judged by a program that shares nothing with Daylight; and that judge, judged. */
@NullMarked
package org.daylight.leak;

import org.jspecify.annotations.NullMarked;
