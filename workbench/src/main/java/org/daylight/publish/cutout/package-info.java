// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Cut-outs: the part of a page's picture that shows cited words, with the words marked and every name that is masked
 * painted over. Knows no case and no ledger.
 */
@NullMarked
package org.daylight.publish.cutout;

import org.jspecify.annotations.NullMarked;
