// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is gone, sought in public archives: by Memento (RFC 7089) or by the indexes that web archives offer (CDX).
 *
 * <p>What goes in: an address and the archives that a case has named. What comes out: the exchange with the archive that
 * held it, to be preserved like any other, and what the archive says about it. {@code run} may import it; it imports
 * {@code preserve}.
 */
@NullMarked
package org.daylight.preserve.recover;

import org.jspecify.annotations.NullMarked;
