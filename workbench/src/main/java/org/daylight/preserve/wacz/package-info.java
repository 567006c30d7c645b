// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** Writes WACZ 1.1.1 files: stored WARC files as they are, an index, the list of pages, digests, a signature. */
@NullMarked
package org.daylight.preserve.wacz;

import org.jspecify.annotations.NullMarked;
