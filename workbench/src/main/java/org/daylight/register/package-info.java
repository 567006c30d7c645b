// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Claims and decisions become entries and statements.
 *
 * <p>What goes in: the events of the ledger, and what the reader made of captures. What comes out: captures, documents,
 * claims, entries and statements, as rows of SQLite or PostgreSQL. Everything here can be dropped and rebuilt. Publish,
 * verify, run and later stages may import it.
 */
@NullMarked
package org.daylight.register;

import org.jspecify.annotations.NullMarked;
