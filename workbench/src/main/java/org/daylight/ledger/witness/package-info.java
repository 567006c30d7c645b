// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Witnesses: other people's Daylight that saw a ledger grow and says so (C2SP tlog-cosignature, tlog-witness).
 *
 * <p>What goes in: checkpoints, consistency proofs and the events that remember them. What comes out: cosignature lines,
 * and a ruling on each request to make one. It imports the ledger and touches neither network nor files.
 */
@NullMarked
package org.daylight.ledger.witness;

import org.jspecify.annotations.NullMarked;
