// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Checks that what a case or an edition says still holds, and names each fault.
 *
 * <p>What goes in: the folder of a case or of an edition, and perhaps a checkpoint that was held elsewhere. What comes
 * out: a {@link org.daylight.verify.Verdict}. Changes nothing, save that Fixity
 * notes the outcome in the ledger. Sits beside run; only the command line imports it.
 */
@NullMarked
package org.daylight.verify;

import org.jspecify.annotations.NullMarked;
