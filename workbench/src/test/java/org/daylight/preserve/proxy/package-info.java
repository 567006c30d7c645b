// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the recording proxy, without a browser. */
@NullMarked
package org.daylight.preserve.proxy;

import org.jspecify.annotations.NullMarked;
