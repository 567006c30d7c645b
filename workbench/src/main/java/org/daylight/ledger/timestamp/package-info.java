// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Timestamps (RFC 3161): authorities that say by when a checkpoint existed, and what becomes of that when certificates end.
 *
 * <p>What goes in: checkpoints, responses as they came, certificates to trust, and the events that keep them. What comes
 * out: requests, and a judgement on each response that names what is wrong. It imports the ledger; the network is
 * somebody else's.
 */
@NullMarked
package org.daylight.ledger.timestamp;

import org.jspecify.annotations.NullMarked;
