// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Documents become stories, origins and support. */
@NullMarked
package org.daylight.corroborate;

import org.jspecify.annotations.NullMarked;
