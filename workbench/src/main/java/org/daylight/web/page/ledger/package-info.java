// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/** The ledger: every event, what it did, how to prove it, and whether all still holds. */
@NullMarked
package org.daylight.web.page.ledger;

import org.jspecify.annotations.NullMarked;
