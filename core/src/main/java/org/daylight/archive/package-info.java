// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Web archives: WARC, ARC, CDX and WACZ, read and judged. */
@NullMarked
package org.daylight.archive;

import org.jspecify.annotations.NullMarked;
