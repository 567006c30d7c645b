// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * WACZ files (Web Archive Collection Zipped, 1.0.0 to 1.1.1), read and judged without trust in anything they say: the ZIP
 * container, the digests, the index against the records, the pages, the signature.
 */
@NullMarked
package org.daylight.archive.wacz;

import org.jspecify.annotations.NullMarked;
