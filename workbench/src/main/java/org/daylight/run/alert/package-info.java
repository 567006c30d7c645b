// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts of a case: the ledger is followed by position, each event is held against the rules, what is raised is kept in the
 * same transaction that moves the position on, and leaves by its channels when their hours come.
 *
 * <p>{@link org.daylight.run.alert.Raising} follows and raises; {@link org.daylight.run.alert.Posting} sends; {@link
 * org.daylight.run.alert.AlertDeeds} is what people do; {@link org.daylight.run.alert.Telling} says an alert as it may be
 * told outside. May import {@code run} and {@code run.watch}, which do not import it.
 */
@NullMarked
package org.daylight.run.alert;

import org.jspecify.annotations.NullMarked;
