// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.proxy;

import java.time.Instant;
import org.daylight.preserve.RelayFailure;

/**
 * A request that was not answered.
 *
 * @param method such as GET
 * @param url what was asked
 * @param reason what stood in the way
 * @param detail one line for a person
 * @param time when it was asked
 */
public record Missed(String method, String url, RelayFailure.Reason reason, String detail, Instant time) {}
