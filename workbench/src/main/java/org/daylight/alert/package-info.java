// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts: what a person wants to be told of, when that may be, and in which words.
 *
 * <p>What goes in: rules, channels, moments. What comes out: whether something is told, when, and the bytes of a message.
 * Nothing here asks anybody or keeps anything; {@code org.daylight.run.alert} follows the ledger and sends.
 */
@NullMarked
package org.daylight.alert;

import org.jspecify.annotations.NullMarked;
