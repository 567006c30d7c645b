// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.Instant;
import org.daylight.Digest;
import org.daylight.EventKind;

/**
 * One event of the ledger by its digest; its content is not published.
 *
 * @param seq position in the ledger, from 0
 * @param kind what it records
 * @param time when, UTC
 * @param leaf RFC 6962 leaf hash
 */
public record EventView(long seq, EventKind kind, Instant time, Digest leaf) {}
