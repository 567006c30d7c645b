// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The case over HTTP, on this machine alone: {@link org.daylight.web.WebServer} listens on loopback, and asks everybody
 * for the case's token.
 *
 * <p>Knows {@code run} and what it hands out; nothing knows this package but the command line.
 */
@NullMarked
package org.daylight.web;

import org.jspecify.annotations.NullMarked;
