// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where work comes from: spreadsheets, FollowTheMoney, auto-archiver sheets, CSL-JSON, RIS. What goes in: a file of a
 * stranger. What comes out: items for the work list, and sentences on what was passed over.
 */
@NullMarked
package org.daylight.exchange.source;

import org.jspecify.annotations.NullMarked;
