// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The case itself: an append-only Merkle log of all that happened, and the erasable store beside it.
 *
 * <p>What goes in: {@link org.daylight.ledger.Draft}s of events, with what is private kept apart. What comes out:
 * {@link org.daylight.Event}s, signed checkpoints, proofs, and the projections that other packages derive. Everything
 * but the events can be dropped and rebuilt. Every stage may import this package; it imports the root alone.
 */
@NullMarked
package org.daylight.ledger;

import org.jspecify.annotations.NullMarked;
